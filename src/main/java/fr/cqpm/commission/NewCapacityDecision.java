package fr.cqpm.commission;

import fr.cqpm.certification.CapacityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Décision sur une capacité, à enregistrer.
 *
 * @param reason motif (R10)
 * @param conditionConfirmed whether the commission confirms the countable condition (R6);
 * {@code null} where there is none
 * @param seen what the page has seen of it
 */
public record NewCapacityDecision(CapacityNumber capacity, CapacityOutcome outcome, @Nullable String reason,
		@Nullable Boolean conditionConfirmed, Seen seen) {

	public NewCapacityDecision {
		reason = (reason != null && !reason.isBlank()) ? reason.strip() : null;
	}

}
