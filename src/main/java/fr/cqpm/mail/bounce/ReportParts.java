package fr.cqpm.mail.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a report: what the server says for machines, the headers of the mail that
 * it returns, and what it says for people. Nothing else is opened, and nothing far.
 */
final class ReportParts {

	private static final int DEEPEST = 6;

	private static final int MOST = 30;

	/** Of the text, and of the headers that come back: what a report needs to say. */
	private static final int LONGEST = 64 * 1024;

	private int seen;

	private @Nullable DeliveryStatus status;

	private final StringBuilder returned = new StringBuilder();

	private final StringBuilder text = new StringBuilder();

	private ReportParts() {
	}

	static ReportParts of(Part message) throws MessagingException, IOException {
		ReportParts parts = new ReportParts();
		parts.open(message, 0);
		return parts;
	}

	private void open(Part part, int depth) throws MessagingException, IOException {
		this.seen++;
		if (depth > DEEPEST || this.seen > MOST) {
			return;
		}
		if (part.isMimeType("message/delivery-status")) {
			try (InputStream content = part.getInputStream()) {
				this.status = (this.status != null) ? this.status : new DeliveryStatus(content);
			}
		}
		else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
			this.returned.append(start(part));
		}
		else if (part.isMimeType("text/plain")) {
			this.text.append(start(part)).append('\n');
		}
		else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
			for (int i = 0; i < several.getCount(); i++) {
				open(several.getBodyPart(i), depth + 1);
			}
		}
	}

	private static String start(Part part) throws MessagingException, IOException {
		try (InputStream content = part.getInputStream()) {
			return new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8);
		}
	}

	/** What the server says for machines, or {@code null}. */
	@Nullable DeliveryStatus status() {
		return this.status;
	}

	/** How the mail that comes back begins. */
	String returned() {
		return this.returned.toString();
	}

	/** What it says for people. */
	String text() {
		return this.text.toString();
	}

}
