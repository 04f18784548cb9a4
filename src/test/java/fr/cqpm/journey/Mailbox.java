package fr.cqpm.journey;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import fr.cqpm.mail.Postman;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/** What an SMTP server has received. */
record Mailbox(GreenMail server, Postman postman) {

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

	/** The path of the link in the last mail to that address with such a subject. */
	String link(String address, String subject) {
		String text = text(last(address, subject));
		Matcher matcher = LINK.matcher(text);
		if (!matcher.find()) {
			throw new AssertionError("No link in: " + text);
		}
		return matcher.group(1);
	}

	/** The last mail to that address with such a subject. */
	MimeMessage last(String address, String subject) {
		while (this.postman.deliver() > 0) {
			// The outbox leaves in batches
		}
		return Arrays.stream(this.server.getReceivedMessages())
			.filter((mail) -> recipient(mail).equals(address) && subject(mail).contains(subject))
			.reduce((first, second) -> second)
			.orElseThrow(() -> new AssertionError("No mail « " + subject + " » to " + address));
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String subject(MimeMessage mail) {
		try {
			return String.valueOf(mail.getSubject());
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Part part) {
		try {
			if (part.isMimeType("text/plain")) {
				return String.valueOf(part.getContent());
			}
			if (part.getContent() instanceof Multipart parts) {
				return text(parts.getBodyPart(0));
			}
			return "";
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
