package fr.cqpm.mail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import fr.cqpm.shared.CqpmProperties;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes meetings as calendars take them (RFC 5545, 5546): one meeting a file. Times are
 * in UTC, which every calendar shows in its reader's own zone; a zone of ours would have
 * to be matched by name, and a meeting that is not repeated gains nothing by it.
 */
@Component
public class CalendarFiles {

	/** RFC 5545, § 3.1: octets of a line, its end not counted. */
	private static final int LINE = 75;

	private final CqpmProperties properties;

	private final Clock clock;

	CalendarFiles(CqpmProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	/** Asks that person to come, or says what has changed: same UID, higher sequence. */
	public MailAttachment request(CalendarEvent event, String name, String address) {
		return attached(invitation(event, name, address, ImmutableStatus.VEVENT_CONFIRMED), ImmutableMethod.REQUEST);
	}

	/** Takes the meeting out of that person's calendar. */
	public MailAttachment cancellation(CalendarEvent event, String name, String address) {
		return attached(invitation(event, name, address, ImmutableStatus.VEVENT_CANCELLED), ImmutableMethod.CANCEL);
	}

	/** The meeting for a calendar that was sent none: « Ajouter à mon agenda ». */
	public byte[] publication(CalendarEvent event) {
		return written(meeting(event, ImmutableStatus.VEVENT_CONFIRMED), ImmutableMethod.PUBLISH);
	}

	private VEvent invitation(CalendarEvent event, String name, String address, Status status) {
		// Nobody reads answers: they are not asked for
		return (VEvent) meeting(event, status).add(new Attendee(mailto(address)).add(new Cn(parameter(name)))
			.add(Role.REQ_PARTICIPANT)
			.add(PartStat.NEEDS_ACTION)
			.add(Rsvp.FALSE));
	}

	private VEvent meeting(CalendarEvent event, Status status) {
		return (VEvent) new VEvent(false).add(new Uid(event.key() + "@" + this.properties.host()))
			.add(new DtStamp(this.clock.instant().truncatedTo(ChronoUnit.SECONDS)))
			.add(new Sequence(event.sequence()))
			.add(new DtStart<Instant>(event.start()))
			.add(new DtEnd<Instant>(event.end()))
			.add(new Summary(text(event.title())))
			.add(new Location(text(event.place())))
			.add(new Description(text(event.description())))
			.add(new Organizer(mailto(sender())).add(new Cn(parameter(event.organizer()))))
			.add(ImmutableClazz.PRIVATE)
			.add(status);
	}

	private String sender() {
		try {
			return new InternetAddress(this.properties.mailFrom()).getAddress();
		}
		catch (AddressException wrong) {
			throw new IllegalStateException("cqpm.mail-from is no address", wrong);
		}
	}

	/** What is typed may hold controls, which no line of a calendar may. */
	private static String text(String typed) {
		return typed.replaceAll("[\\p{Cntrl}&&[^\n]]+", " ").strip();
	}

	/** A parameter has no way to write a double quote (§ 3.2). */
	private static String parameter(String name) {
		return text(name).replaceAll("[\"\n]", "'");
	}

	private static URI mailto(String address) {
		try {
			return new URI("mailto", address, null);
		}
		catch (URISyntaxException wrong) {
			throw new IllegalArgumentException(wrong);
		}
	}

	private static MailAttachment attached(VEvent event, Method method) {
		return new MailAttachment("invitation.ics", "text/calendar; method=" + method.getValue() + "; charset=UTF-8",
				written(event, method));
	}

	private static byte[] written(VEvent event, Method method) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//CQPM//Evaluations//FR"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(method);
		calendar.add(event);
		StringWriter lines = new StringWriter();
		try {
			new CalendarOutputter(true).output(calendar, lines);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return folded(lines.toString().replace("\r\n ", "")).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The library folds by characters, some of which are several octets or two halves.
	 */
	private static String folded(String lines) {
		StringBuilder folded = new StringBuilder(lines.length() + 64);
		int octets = 0;
		for (int at = 0; at < lines.length(); at += Character.charCount(lines.codePointAt(at))) {
			String character = Character.toString(lines.codePointAt(at));
			int size = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > LINE && !"\r".equals(character) && !"\n".equals(character)) {
				folded.append("\r\n ");
				octets = 1;
			}
			folded.append(character);
			octets = "\n".equals(character) ? 0 : octets + (("\r".equals(character)) ? 0 : size);
		}
		return folded.toString();
	}

}
