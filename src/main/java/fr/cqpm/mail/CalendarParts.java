package fr.cqpm.mail;

import java.io.IOException;
import java.util.Locale;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/**
 * Puts an entry for a calendar where mail programs look for it (RFC 6047): beside text
 * and HTML as a third way to read the mail, so that they offer to take it over; and as a
 * file, for those that do not.
 */
final class CalendarParts {

	/** The file's type: with the other's, some programs would take the entry twice. */
	private static final String FILE = "application/ics";

	private CalendarParts() {
	}

	static boolean isCalendar(MailAttachment attachment) {
		return attachment.mediaType().toLowerCase(Locale.ROOT).startsWith("text/calendar");
	}

	/** The type under which that attachment stands as a file. */
	static String fileType(MailAttachment attachment) {
		return isCalendar(attachment) ? FILE : attachment.mediaType();
	}

	/**
	 * Adds the entry to the ways to read that mail.
	 * @param related whose first part holds text and HTML
	 */
	static void add(MimeMultipart related, MailAttachment entry) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(entry.content(), entry.mediaType())));
		part.setHeader("Content-Type", entry.mediaType());
		part.setHeader("Content-Transfer-Encoding", "base64");
		try {
			((MimeMultipart) related.getBodyPart(0).getContent()).addBodyPart(part);
		}
		catch (IOException impossible) {
			throw new MessagingException("No text to add a calendar to", impossible);
		}
	}

}
