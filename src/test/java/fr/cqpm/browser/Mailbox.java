package fr.cqpm.browser;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.cqpm.mail.Postman;
import fr.cqpm.support.Records;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/** The mails of the people in a test. */
final class Mailbox {

	private static final Pattern LINK = Pattern.compile(Pattern.quote(LocalServer.ADDRESS) + "(/\\S+)");

	private final Postman postman;

	/** Without what other tests left in the outbox. */
	Mailbox(Postman postman, Records records) {
		records.emptyOutbox();
		this.postman = postman;
	}

	/** The path of the link in the last mail to that address with such a subject. */
	String link(String recipient, String subject) {
		while (this.postman.deliver() > 0) {
			// The outbox leaves in batches
		}
		try {
			for (MimeMessage mail : received()) {
				if (Arrays.toString(mail.getAllRecipients()).contains(recipient)
						&& String.valueOf(mail.getSubject()).contains(subject)) {
					Matcher link = LINK.matcher(text(mail));
					if (link.find()) {
						return link.group(1);
					}
				}
			}
		}
		catch (MessagingException | IOException failure) {
			throw new IllegalStateException(failure);
		}
		throw new AssertionError("No mail « " + subject + " » with a link to " + recipient);
	}

	private static List<MimeMessage> received() {
		return Arrays.asList(LocalServer.MAILS.getReceivedMessages()).reversed();
	}

	private static String text(Part part) throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart parts) {
			return text(parts.getBodyPart(0));
		}
		return String.valueOf(part.getContent());
	}

}
