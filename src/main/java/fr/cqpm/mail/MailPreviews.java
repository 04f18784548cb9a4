package fr.cqpm.mail;

import java.util.Map;

import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Aperçus: mails as they will read, for whoever checks them before they are sent. */
@Service
public class MailPreviews {

	/** In place of a link and a code that are their reader's alone. */
	static final MailRenderer.Personal UNKNOWN = new MailRenderer.Personal("https://… (lien personnel)", "XXXX-XXXX");

	private final MailRenderer renderer;

	MailPreviews(MailRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * That mail as it would leave now. Nothing is written, and its link stays unknown.
	 */
	public MailPreview preview(OutgoingMail mail) {
		return preview(mail.template(), mail.recipientName(), mail.recipient(), mail.model(), mail.centre());
	}

	MailPreview preview(String template, String recipientName, String recipient, Map<String, String> model,
			@Nullable ExamCentreId centre) {
		MailRenderer.Written written = this.renderer.write(template, recipientName, model, UNKNOWN, centre);
		return new MailPreview(recipientName, recipient, written.subject(), written.text());
	}

}
