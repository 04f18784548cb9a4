package fr.cqpm.marking;

import java.time.Instant;
import java.util.Objects;

import fr.cqpm.certification.CriterionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Évaluation d'un critère par un évaluateur, as it stands for its author.
 *
 * @param value {@code null}: « non évalué »
 * @param comment for « sans objet » it is the reason
 * @param version grows with every change: the form sends back the one it has seen
 * @param savedAt when it last changed, {@code null} before the first time
 */
public record Mark(CriterionNumber criterion, @Nullable MarkValue value, @Nullable String comment, int version,
		@Nullable Instant savedAt) {

	boolean says(@Nullable MarkValue otherValue, @Nullable String otherComment) {
		return this.value == otherValue && Objects.equals(this.comment, otherComment);
	}

}
