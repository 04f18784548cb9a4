package fr.cqpm.mail;

import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Courriel à envoyer. It is rendered when it is sent, so that nothing slow happens in the
 * transaction that causes it.
 *
 * @param template its name under templates/mail
 * @param recipient the address
 * @param recipientName who it is addressed to
 * @param model what the template says; never a token
 * @param link the mailed link whose address the template shows, or {@code null}
 * @param centre the centre it is sent for, or {@code null}
 * @param dossier the dossier it concerns, or {@code null}
 */
public record OutgoingMail(String template, String recipient, String recipientName, Map<String, String> model,
		@Nullable UUID link, @Nullable ExamCentreId centre, @Nullable DossierId dossier) {

	public OutgoingMail {
		model = Map.copyOf(model);
	}

}
