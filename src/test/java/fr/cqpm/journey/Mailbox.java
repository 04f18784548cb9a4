package fr.cqpm.journey;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.mail.Postman;
import fr.cqpm.support.Records;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * What an SMTP server has received, to which the application sends its mails meanwhile.
 */
public record Mailbox(GreenMail server, Postman postman, JavaMailSenderImpl sender,
		int usualPort) implements AutoCloseable {

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");

	/** Empty, and so is the outbox: what comes then is of the test that opened it. */
	public static Mailbox open(Postman postman, JavaMailSenderImpl sender, Records records) {
		records.emptyOutbox();
		GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		server.start();
		Mailbox mails = new Mailbox(server, postman, sender, sender.getPort());
		sender.setPort(server.getSmtp().getPort());
		return mails;
	}

	@Override
	public void close() {
		this.sender.setPort(this.usualPort);
		this.server.stop();
	}

	/** The path of the link in the last mail to that address with such a subject. */
	public String link(String address, String subject) {
		String text = text(last(address, subject));
		Matcher matcher = LINK.matcher(text);
		if (!matcher.find()) {
			throw new AssertionError("No link in: " + text);
		}
		return matcher.group(1);
	}

	private MimeMessage last(String address, String subject) {
		return to(address).filter((mail) -> subject(mail).contains(subject))
			.reduce((first, second) -> second)
			.orElseThrow(() -> new AssertionError("No mail « " + subject + " » to " + address));
	}

	/** The subjects of all mails to that address. */
	public List<String> subjects(String address) {
		return to(address).map(Mailbox::subject).toList();
	}

	private Stream<MimeMessage> to(String address) {
		while (this.postman.deliver() > 0) {
			// The outbox leaves in batches
		}
		return Arrays.stream(this.server.getReceivedMessages()).filter((mail) -> recipient(mail).equals(address));
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
