package fr.cqpm.support;

import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;

/** What a test asks of a verdict. */
public final class Verdicts {

	private Verdicts() {
	}

	/** Fails unless it was accepted. */
	public static void accept(Verdict verdict) {
		if (!verdict.isAccepted()) {
			throw new AssertionError(verdict.refusals().toString());
		}
	}

	/** Why it was refused; empty when it was not. */
	public static List<String> reasons(Verdict verdict) {
		return verdict.refusals().stream().map(Refusal::reason).toList();
	}

}
