package fr.cqpm.marking;

import fr.cqpm.certification.CriterionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Évaluation d'un critère, à enregistrer.
 *
 * @param value {@code null}: « non évalué »
 * @param comment for « sans objet » it is the reason
 * @param seen the version it replaces
 */
public record NewMark(CriterionNumber criterion, @Nullable MarkValue value, @Nullable String comment, int seen) {

	/** The longest comment, in characters. */
	public static final int LONGEST_COMMENT = 4000;

	public NewMark {
		comment = (comment != null && !comment.isBlank()) ? comment.strip() : null;
	}

}
