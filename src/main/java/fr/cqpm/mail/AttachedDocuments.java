package fr.cqpm.mail;

import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;

/**
 * Documents joints: rendered when a mail leaves, by the later module that knows them. The
 * postman calls it outside every transaction of the outbox, within the mail's centre.
 */
public interface AttachedDocuments {

	/** Whether mails of that template carry documents of this module. */
	boolean attaches(String template);

	/**
	 * The documents of that mail.
	 * @param subject what the mail is about ({@link OutgoingMail#about})
	 */
	List<MailAttachment> render(String template, ExamCentreId centre, DossierId dossier, UUID subject);

}
