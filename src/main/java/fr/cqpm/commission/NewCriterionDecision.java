package fr.cqpm.commission;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import org.jspecify.annotations.Nullable;

/**
 * Décision sur un critère, à enregistrer.
 *
 * @param reason motif, needed for « sans objet »
 * @param seen what the page has seen of it
 */
public record NewCriterionDecision(CriterionNumber criterion, MarkValue value, @Nullable String reason, Seen seen) {

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 4000;

	public NewCriterionDecision {
		reason = (reason != null && !reason.isBlank()) ? reason.strip() : null;
	}

}
