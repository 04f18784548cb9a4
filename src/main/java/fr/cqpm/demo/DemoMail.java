package fr.cqpm.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Courriel parti.
 *
 * @param number in the order they left, from 1
 * @param link the path of the first link in it, or {@code null}
 */
public record DemoMail(int number, Instant at, String recipient, String subject, String text, String html,
		@Nullable String link) {

	private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

	static DemoMail of(int number, Instant at, MimeMessage message) {
		try {
			String text = body(message, "text/plain");
			return new DemoMail(number, at, ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
					String.valueOf(message.getSubject()), text, body(message, "text/html"), link(text));
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String body(Part part, String type) throws MessagingException, IOException {
		// Not yet saved: a part's declared type is unknown, its data handler's is not
		if (part.getDataHandler().getContentType().startsWith(type)) {
			return String.valueOf(part.getContent());
		}
		if (!(part.getContent() instanceof Multipart parts)) {
			return "";
		}
		for (int i = 0; i < parts.getCount(); i++) {
			BodyPart inner = parts.getBodyPart(i);
			String found = body(inner, type);
			if (!found.isEmpty()) {
				return found;
			}
		}
		return "";
	}

	private static @Nullable String link(String text) {
		Matcher matcher = LINK.matcher(text);
		return matcher.find() ? matcher.group(1) : null;
	}

}
