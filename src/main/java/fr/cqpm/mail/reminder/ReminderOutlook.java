package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Relances d'un dossier, as a page shows them.
 *
 * @param next the day on which the next one leaves by itself, or {@code null}
 * @param sent the newest first
 */
public record ReminderOutlook(@Nullable LocalDate next, List<SentReminder> sent) {

	public ReminderOutlook {
		sent = List.copyOf(sent);
	}

	/** Whether there is nothing to show. */
	public boolean isEmpty() {
		return this.next == null && this.sent.isEmpty();
	}

}
