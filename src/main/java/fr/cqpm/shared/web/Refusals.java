package fr.cqpm.shared.web;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import org.springframework.validation.BindingResult;

/**
 * Puts what a rule refuses on the form that asked: at its field where it names one that
 * the form has.
 */
public final class Refusals {

	private Refusals() {
	}

	/** Whether there was something to refuse. */
	public static boolean into(BindingResult errors, Verdict verdict) {
		verdict.refusals().forEach((refusal) -> add(errors, refusal));
		return !verdict.isAccepted();
	}

	private static void add(BindingResult errors, Refusal refusal) {
		String field = refusal.field();
		if (field != null && hasField(errors, field)) {
			errors.rejectValue(field, refusal.rule().name(), refusal.reason());
		}
		else {
			errors.reject(refusal.rule().name(), refusal.reason());
		}
	}

	private static boolean hasField(BindingResult errors, String field) {
		try {
			return errors.getFieldType(field) != null;
		}
		catch (RuntimeException noSuchField) {
			return false;
		}
	}

}
