package fr.cqpm.commission.agenda;

import java.util.Optional;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Motif d'une décision sur un critère. This project's choice: whoever reads the minutes
 * can tell why the commission decided against a voice. « À revoir » decides nothing yet
 * and needs none.
 */
public final class DecisionReason {

	private DecisionReason() {
	}

	/**
	 * Why such a decision needs a reason; empty when it has one or needs none.
	 * @param reason as typed
	 */
	public static Optional<Refusal> refusal(CriterionNumber criterion, MarkValue decision, @Nullable String reason,
			Heard heard) {
		if ((reason != null && !reason.isBlank()) || decision == MarkValue.TO_REVIEW) {
			return Optional.empty();
		}
		if (heard.marks().size() > 1) {
			return refuse(criterion, "les évaluateurs ne disent pas la même chose");
		}
		if (!heard.marks().contains(decision)) {
			return refuse(criterion, "la décision s’écarte de ce que disent les évaluateurs");
		}
		if (heard.opinionContradicts(decision)) {
			return refuse(criterion, "l’avis de l’entreprise dit le contraire");
		}
		return Optional.empty();
	}

	private static Optional<Refusal> refuse(CriterionNumber criterion, String why) {
		return Optional.of(Refusal.at("reason", Rule.R10,
				"Indiquez le motif de la décision sur le critère %s\u00a0: %s.".formatted(criterion, why)));
	}

}
