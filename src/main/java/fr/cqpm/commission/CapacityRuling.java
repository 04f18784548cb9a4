package fr.cqpm.commission;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Décision en vigueur sur une capacité.
 *
 * @param proposal what the criteria suggested when it was taken
 * @param conditionConfirmed whether the countable condition was confirmed (R6)
 * @param basisSeen how many decisions and revisions on its criteria it rests on
 * @param by who recorded it
 */
public record CapacityRuling(int revision, CapacityOutcome outcome, Proposal proposal, @Nullable String reason,
		@Nullable Boolean conditionConfirmed, int basisSeen, String by, Instant at) {

}
