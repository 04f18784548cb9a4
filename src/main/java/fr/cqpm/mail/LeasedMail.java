package fr.cqpm.mail;

import java.util.Map;
import java.util.UUID;

import fr.cqpm.mail.OutgoingMail.Reminder;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that one sender alone may send for now.
 *
 * @param lease whose it is
 * @param attempts how often it was tried, this time included
 */
record LeasedMail(UUID id, UUID lease, int attempts, String template, String recipient, String recipientName,
		Map<String, String> model, @Nullable UUID link, @Nullable ExamCentreId centre, @Nullable DossierId dossier,
		@Nullable UUID subject, @Nullable String replyTo, @Nullable Reminder reminder) {

}
