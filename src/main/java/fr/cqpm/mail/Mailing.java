package fr.cqpm.mail;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Courriel d'un centre, as its staff sees it.
 *
 * @param dossier which it concerns, or {@code null}
 * @param subject its first line, as it is written today
 * @param writtenAt when the act caused it
 * @param sentAt when the server took it, or {@code null}
 * @param nextAt when it is tried, or tried again; means nothing once it has left
 * @param problem why it did not arrive, in French, or {@code null}
 * @param said the server's own words, or {@code null}
 * @param settled whether the staff has dealt with its failure
 */
public record Mailing(UUID id, ExamCentreId centre, @Nullable DossierId dossier, String recipientName, String recipient,
		String subject, MailState state, Instant writtenAt, @Nullable Instant sentAt, Instant nextAt,
		@Nullable String problem, @Nullable String said, boolean settled) {

	/** Whether the staff can have it sent again. */
	public boolean canBeResent() {
		return this.state == MailState.PARKED;
	}

	/** Whether it is listed until the staff has dealt with it. */
	public boolean isOpen() {
		return !this.settled && (this.state == MailState.PARKED || this.state == MailState.BOUNCED);
	}

}
