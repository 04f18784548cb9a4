package fr.cqpm.commission.web;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.NewCriterionDecision;
import fr.cqpm.commission.Seen;
import fr.cqpm.marking.MarkValue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Decision on one criterion, as typed.
 *
 * @param seen what the page has seen: {@link Seen}
 */
record DecisionForm(@Nullable @NotNull(message = "Choisissez une décision.") MarkValue value, @Nullable String reason,
		@Nullable String seen) {

	NewCriterionDecision decision(CriterionNumber criterion) {
		if (this.value == null) {
			throw new IllegalStateException("No value");
		}
		return new NewCriterionDecision(criterion, this.value, this.reason, Seen.parse(String.valueOf(this.seen)));
	}

}
