package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.util.UUID;

import fr.cqpm.shared.DossierId;

/**
 * Étape d'une relance that is to leave now.
 *
 * @param subject what is waited for: an invitation's opinion, a dossier's report
 * @param dossier the dossier it belongs to
 * @param dueOn the last day on which it is in time
 * @param step days from that day
 */
public record ReminderStep(UUID subject, DossierId dossier, LocalDate dueOn, int step) {

	/** Whether the day has passed. */
	public boolean late() {
		return this.step > 0;
	}

}
