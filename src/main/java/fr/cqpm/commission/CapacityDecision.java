package fr.cqpm.commission;

import java.util.Optional;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Décision de la commission sur une capacité. Règle R10 (§ IV.2.A): « L'acquisition de
 * chacune des capacités professionnelles est validée par une commission d'évaluation ».
 * <p>
 * A decision that differs from the proposal, or that refuses, needs a written reason,
 * which stands in the minutes: this project's choice.
 *
 * @param reason motif
 */
public record CapacityDecision(CapacityNumber capacity, CapacityOutcome outcome, @Nullable String reason) {

	/** Why this cannot be decided so; empty when it can. */
	public Optional<Refusal> refusal(Proposal proposal) {
		if (this.reason != null && !this.reason.isBlank()) {
			return Optional.empty();
		}
		if (this.outcome == CapacityOutcome.NOT_ACQUIRED) {
			return refuse("Indiquez le motif\u00a0: la capacité %s est déclarée non acquise.");
		}
		if (!proposal.agreesWith(this.outcome)) {
			return refuse(
					"Indiquez le motif\u00a0: la décision sur la capacité %s s’écarte de ce que proposent les critères.");
		}
		return Optional.empty();
	}

	private Optional<Refusal> refuse(String reason) {
		return Optional.of(Refusal.at("capacity-" + this.capacity, Rule.R10, reason.formatted(this.capacity)));
	}

}
