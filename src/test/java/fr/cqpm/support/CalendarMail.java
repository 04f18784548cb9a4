package fr.cqpm.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.mail.Postman;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail as a mail program receives it, with what it carries for a calendar, read by the
 * library that reads calendars.
 *
 * @param calendar the third way to read the mail, or nothing
 */
public record CalendarMail(String recipient, String subject, String text, String html, String calendar) {

	/** Reads it; what it carries as a file is the same. */
	static CalendarMail of(MimeMessage message) {
		try {
			List<String> types = new ArrayList<>();
			List<String> contents = new ArrayList<>();
			parts(message, types, contents);
			String calendar = first("text/calendar", types, contents);
			String file = first("application/ics", types, contents);
			if (!calendar.equals(file)) {
				throw new AssertionError("The file is not the entry: " + file);
			}
			return new CalendarMail(message.getAllRecipients()[0].toString(), message.getSubject(),
					first("text/plain", types, contents).replace("\r\n", "\n").replace('\u00a0', ' '),
					first("text/html", types, contents), calendar);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void parts(Part part, List<String> types, List<String> contents)
			throws MessagingException, IOException {
		if (part.getContent() instanceof Multipart several) {
			for (int i = 0; i < several.getCount(); i++) {
				parts(several.getBodyPart(i), types, contents);
			}
			return;
		}
		types.add(part.getContentType());
		try (InputStream content = part.getInputStream()) {
			contents.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static String first(String type, List<String> types, List<String> contents) {
		for (int i = 0; i < types.size(); i++) {
			if (types.get(i).toLowerCase(Locale.ROOT).startsWith(type)) {
				return contents.get(i);
			}
		}
		return "";
	}

	public boolean hasCalendar() {
		return !this.calendar.isEmpty();
	}

	/** Everything it says. */
	public String whole() {
		return this.subject + "\n" + this.text + "\n" + this.html + "\n" + this.calendar;
	}

	public String method() {
		return read().getRequiredProperty("METHOD").getValue();
	}

	public int sequence() {
		return Integer.parseInt(value("SEQUENCE"));
	}

	public String uid() {
		return value("UID");
	}

	public String status() {
		return value("STATUS");
	}

	public String place() {
		return value("LOCATION");
	}

	public String attendee() {
		return value("ATTENDEE");
	}

	public String attendeeName() {
		return event().getRequiredProperty("ATTENDEE").getRequiredParameter("CN").getValue();
	}

	public Instant start() {
		return Instant.from(event().getStartDate().orElseThrow().getDate());
	}

	public Duration lasting() {
		return Duration.between(start(), Instant.from(event().getEndDate().orElseThrow().getDate()));
	}

	private String value(String name) {
		return event().getRequiredProperty(name).getValue();
	}

	private VEvent event() {
		return read().<VEvent>getComponent("VEVENT").orElseThrow();
	}

	private Calendar read() {
		try {
			return new CalendarBuilder().build(new StringReader(this.calendar));
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(this.calendar, ex);
		}
	}

	/** Opens a server to which the application sends from now on. */
	public static Server open(Postman postman, JavaMailSenderImpl sender, Records records) {
		records.emptyOutbox();
		GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		server.start();
		Server mails = new Server(server, postman, sender, sender.getPort());
		sender.setPort(server.getSmtp().getPort());
		return mails;
	}

	/** An SMTP server to which the application sends meanwhile. */
	public record Server(GreenMail server, Postman postman, JavaMailSenderImpl sender,
			int usualPort) implements AutoCloseable {

		/** What has come since it was asked last. */
		public List<CalendarMail> receive() {
			while (this.postman.deliver() > 0) {
				// The outbox leaves in batches
			}
			List<CalendarMail> received = Arrays.stream(this.server.getReceivedMessages())
				.map(CalendarMail::of)
				.toList();
			try {
				this.server.purgeEmailFromAllMailboxes();
			}
			catch (FolderException ex) {
				throw new IllegalStateException(ex);
			}
			return received;
		}

		@Override
		public void close() {
			this.sender.setPort(this.usualPort);
			this.server.stop();
		}

	}

}
