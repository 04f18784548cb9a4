package fr.cqpm.shared;

import java.util.List;

/**
 * Ce qu'il est advenu d'une demande: accepted, or refused with reasons and nothing
 * changed. The form shows them (422).
 */
public record Verdict(List<Refusal> refusals) {

	private static final Verdict ACCEPTED = new Verdict(List.of());

	public Verdict {
		refusals = List.copyOf(refusals);
	}

	public static Verdict accepted() {
		return ACCEPTED;
	}

	public static Verdict refused(List<Refusal> refusals) {
		if (refusals.isEmpty()) {
			throw new IllegalArgumentException("A refusal has a reason");
		}
		return new Verdict(refusals);
	}

	/** Accepted when there is nothing to refuse. */
	public static Verdict of(List<Refusal> refusals) {
		return new Verdict(refusals);
	}

	public boolean isAccepted() {
		return this.refusals.isEmpty();
	}

}
