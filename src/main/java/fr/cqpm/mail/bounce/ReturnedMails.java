package fr.cqpm.mail.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * Reads from what a mailbox received which mail of ours came back for good. Whatever else
 * it is, is left aside: an answer, a delay, something forged without our Message-ID.
 */
final class ReturnedMails {

	private static final Session NO_SERVER = Session.getInstance(new Properties());

	/** Who writes by hand has neither this name nor these words. */
	private static final Pattern AUTOMATIC = Pattern.compile("mailer-daemon|postmaster|mail delivery",
			Pattern.CASE_INSENSITIVE);

	/**
	 * A refusal for good as a server writes it, in the text of a report without parts.
	 */
	private static final Pattern REFUSAL = Pattern.compile(
			"(?m)^.{0,200}(?<!\\d)55\\d[ -].{1,300}$|^.{0,200}(?<![\\d.])5\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]).{0,300}$");

	private final Pattern ours;

	/**
	 * @param host after which our messages are called
	 */
	ReturnedMails(String host) {
		this.ours = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@" + Pattern.quote(host) + ">",
				Pattern.CASE_INSENSITIVE);
	}

	/** The mail that came back; empty when it is anything else. */
	Optional<ReturnedMail> read(byte[] received) throws MessagingException, IOException {
		MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(received));
		ReportParts parts = ReportParts.of(message);
		Optional<String> reason = (parts.status() != null) ? reason(parts.status()) : reason(message, parts.text());
		if (reason.isEmpty()) {
			return Optional.empty();
		}
		return mail(parts.returned())
			.or(() -> mail(header(message, "In-Reply-To") + " " + header(message, "References")))
			.or(() -> mail(parts.text()))
			.map((mail) -> new ReturnedMail(mail, reason.get()));
	}

	/** « failed » is for good; whoever says « delayed » goes on trying (RFC 3464). */
	private static Optional<String> reason(DeliveryStatus report) {
		for (int i = 0; i < report.getRecipientDSNCount(); i++) {
			InternetHeaders recipient = report.getRecipientDSN(i);
			String action = header(recipient, "Action").toLowerCase(Locale.ROOT);
			String status = header(recipient, "Status");
			if (action.equals("failed") || (action.isEmpty() && status.startsWith("5"))) {
				String said = header(recipient, "Diagnostic-Code").replaceFirst("(?i)^\\s*smtp\\s*;\\s*", "");
				return Optional.of(BounceReason.of(status, said));
			}
		}
		return Optional.empty();
	}

	private static Optional<String> reason(MimeMessage message, String text) {
		if (!AUTOMATIC.matcher(header(message, "From")).find()) {
			return Optional.empty();
		}
		Matcher refusal = REFUSAL.matcher(text);
		return refusal.find() ? Optional.of(BounceReason.of("", refusal.group())) : Optional.empty();
	}

	private Optional<UUID> mail(String text) {
		Matcher found = this.ours.matcher(text);
		return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
	}

	private static String header(MimeMessage message, String name) {
		try {
			String[] values = message.getHeader(name);
			return (values != null) ? String.join(" ", Arrays.asList(values)) : "";
		}
		catch (MessagingException unreadable) {
			return "";
		}
	}

	private static String header(InternetHeaders headers, String name) {
		String value = headers.getHeader(name, " ");
		return (value != null) ? value.replaceAll("\\s+", " ").strip() : "";
	}

}
