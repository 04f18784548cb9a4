package fr.cqpm.jury;

import fr.cqpm.commission.CapacityOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Capacité au moment de la délibération: what the closed commission decided of it.
 *
 * @param title the official title
 * @param outcome {@code null} while it is not decided, or the commission is not closed
 * @param reason the commission's written reason, where there is one
 */
public record CapacityStanding(int number, String title, @Nullable CapacityOutcome outcome, @Nullable String reason) {

	/** Whether it prevents « admissible ». */
	public boolean isMissing() {
		return this.outcome != CapacityOutcome.ACQUIRED;
	}

}
