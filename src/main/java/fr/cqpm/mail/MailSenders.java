package fr.cqpm.mail;

import fr.cqpm.shared.ExamCentreId;

/** Expéditeurs: what is known of the centres in whose name mails are written. */
public interface MailSenders {

	/** That centre. */
	MailSender of(ExamCentreId centre);

}
