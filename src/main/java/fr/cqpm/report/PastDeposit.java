package fr.cqpm.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Dépôt dans l'histoire du dossier, in force or returned.
 *
 * @param returned when and why the centre returned it, or {@code null} while in force
 */
public record PastDeposit(Deposit deposit, @Nullable Return returned) {

	/** Whether this is the report that is assessed. */
	public boolean inForce() {
		return this.returned == null;
	}

	/**
	 * Retour pour dépôt incomplet.
	 *
	 * @param reason motif, as it was sent to the candidate
	 */
	public record Return(Instant at, String by, String reason) {

	}

}
