package fr.cqpm.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.CentreScope;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes of a mail in the outbox the message that leaves. */
@Component
class MailMessages {

	private final MailRenderer renderer;

	private final AttachmentRows attachments;

	private final ObjectProvider<AttachedDocuments> documents;

	private final JavaMailSender sender;

	private final CqpmProperties properties;

	MailMessages(MailRenderer renderer, AttachmentRows attachments, ObjectProvider<AttachedDocuments> documents,
			JavaMailSender sender, CqpmProperties properties) {
		this.renderer = renderer;
		this.attachments = attachments;
		this.documents = documents;
		this.sender = sender;
		this.properties = properties;
	}

	MimeMessage message(LeasedMail mail) throws MessagingException {
		MailRenderer.Rendered rendered = this.renderer.render(mail.template(), mail.recipientName(), mail.model(),
				mail.link(), mail.centre());
		MimeMessage message = new IdentifiedMessage(this.sender.createMimeMessage(), mail.id(), this.properties.host());
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setValidateAddresses(true);
		helper.setFrom(from(rendered.sender()));
		helper.setTo(mail.recipient());
		String replyTo = (mail.replyTo() != null) ? mail.replyTo() : rendered.sender().email();
		if (replyTo != null) {
			helper.setReplyTo(replyTo);
		}
		helper.setSubject(rendered.subject());
		helper.setText(rendered.text(), rendered.html());
		for (MailAttachment attachment : attachments(mail)) {
			if (CalendarParts.isCalendar(attachment)) {
				CalendarParts.add(helper.getMimeMultipart(), attachment);
			}
			helper.addAttachment(attachment.fileName(), new ByteArrayResource(attachment.content()),
					CalendarParts.fileType(attachment));
		}
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	/** Always the same address, for SPF and DKIM; the name is the centre's. */
	private InternetAddress from(MailSender sender) throws MessagingException {
		InternetAddress from = new InternetAddress(this.properties.mailFrom());
		if (sender.centre() == null) {
			return from;
		}
		try {
			return new InternetAddress(from.getAddress(), sender.centre(), StandardCharsets.UTF_8.name());
		}
		catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private List<MailAttachment> attachments(LeasedMail mail) {
		List<MailAttachment> all = new ArrayList<>(this.attachments.of(mail.id()));
		ExamCentreId centre = mail.centre();
		DossierId dossier = mail.dossier();
		UUID subject = mail.subject();
		if (centre != null && dossier != null && subject != null) {
			CentreScope.of(centre)
				.run(() -> this.documents.orderedStream()
					.filter((module) -> module.attaches(mail.template()))
					.forEach((module) -> all.addAll(module.render(mail.template(), centre, dossier, subject))));
		}
		return all;
	}

}
