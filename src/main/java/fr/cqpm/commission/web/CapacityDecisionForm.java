package fr.cqpm.commission.web;

import fr.cqpm.certification.Capacity;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.commission.NewCapacityDecision;
import fr.cqpm.commission.Seen;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Decision on one capacity, as typed.
 *
 * @param confirmed whether the countable condition is confirmed
 * @param seen what the page has seen: {@link Seen}
 */
record CapacityDecisionForm(@Nullable @NotNull(message = "Choisissez une décision.") CapacityOutcome outcome,
		@Nullable String reason, @Nullable Boolean confirmed, @Nullable String seen) {

	NewCapacityDecision decision(Capacity capacity) {
		if (this.outcome == null) {
			throw new IllegalStateException("No outcome");
		}
		Boolean condition = (capacity.countable() != null) ? Boolean.TRUE.equals(this.confirmed) : null;
		return new NewCapacityDecision(capacity.number(), this.outcome, this.reason, condition,
				Seen.parse(String.valueOf(this.seen)));
	}

}
