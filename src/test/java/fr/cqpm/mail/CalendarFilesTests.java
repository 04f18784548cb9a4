package fr.cqpm.mail;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import fr.cqpm.shared.CqpmProperties;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Meetings as calendars take them, read again by the library that reads calendars. */
class CalendarFilesTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00.123Z");

	private static final Instant START = Instant.parse("2026-12-03T13:00:00Z");

	private static final Instant END = Instant.parse("2026-12-03T13:45:00Z");

	private final CalendarFiles files = new CalendarFiles(
			new Binder(new MapConfigurationPropertySource(Map.of("cqpm.base-url", "https://cqpm.exemple.test/app",
					"cqpm.mail-from", "CQPM · Évaluations <ne-pas-repondre@exemple.test>")))
				.bindOrCreate("cqpm", CqpmProperties.class),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void anInvitationSaysWhoWhenAndWhere() throws Exception {
		Calendar calendar = read(
				this.files.request(event(0, "Salle 2"), "Camille « Exemple »", "camille@exemple.test").content());
		VEvent event = event(calendar);
		assertThat(value(calendar, "METHOD")).isEqualTo("REQUEST");
		assertThat(value(event, "UID")).isEqualTo("dossier-fictif-entretien@cqpm.exemple.test");
		assertThat(value(event, "SEQUENCE")).isEqualTo("0");
		assertThat(value(event, "DTSTAMP")).isEqualTo("20261102T090000Z");
		assertThat(value(event, "DTSTART")).isEqualTo("20261203T130000Z");
		assertThat(value(event, "DTEND")).isEqualTo("20261203T134500Z");
		assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
		assertThat(value(event, "CLASS")).isEqualTo("PRIVATE");
		assertThat(value(event, "LOCATION")).isEqualTo("Salle 2");
		assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:ne-pas-repondre@exemple.test");
		Attendee attendee = event.<Attendee>getRequiredProperty("ATTENDEE");
		assertThat(attendee.getValue()).isEqualTo("mailto:camille@exemple.test");
		assertThat(attendee.getRequiredParameter("CN").getValue()).isEqualTo("Camille « Exemple »");
		assertThat(attendee.getRequiredParameter("RSVP").getValue()).isEqualTo("FALSE");
	}

	@Test
	void aChangeAndACancellationAreOfTheSameMeeting() throws Exception {
		VEvent first = event(read(this.files.request(event(0, "Salle 2"), "A", "a@exemple.test").content()));
		VEvent moved = event(read(this.files.request(event(1, "Salle 3"), "B", "b@exemple.test").content()));
		Calendar cancelled = read(this.files.cancellation(event(2, "Salle 3"), "A", "a@exemple.test").content());
		assertThat(value(moved, "UID")).isEqualTo(value(first, "UID")).isEqualTo(value(event(cancelled), "UID"));
		assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
		assertThat(value(event(cancelled), "SEQUENCE")).isEqualTo("2");
		assertThat(value(cancelled, "METHOD")).isEqualTo("CANCEL");
		assertThat(value(event(cancelled), "STATUS")).isEqualTo("CANCELLED");
	}

	@Test
	void aDownloadIsAddressedToNobody() throws Exception {
		Calendar calendar = read(this.files.publication(event(0, "visio")));
		assertThat(value(calendar, "METHOD")).isEqualTo("PUBLISH");
		assertThat(event(calendar).getProperty("ATTENDEE")).isEmpty();
	}

	@Test
	void whateverIsTypedStaysOneValueAndNoLineIsTooLong() throws Exception {
		String place = "Bâtiment B ; salle « été », 3ᵉ étage\\ \uD83C\uDFED".repeat(6)
				+ "\r\nATTENDEE:mailto:intrus@exemple.test\u0000";
		byte[] written = this.files.request(event(0, place), "X\"\r\nSUMMARY:intrus", "x@exemple.test").content();
		VEvent event = event(read(written));
		assertThat(value(event, "LOCATION")).contains("Bâtiment B ; salle « été », 3ᵉ étage\\ \uD83C\uDFED")
			.contains("ATTENDEE:mailto:intrus@exemple.test");
		assertThat(event.getProperties("ATTENDEE")).hasSize(1);
		assertThat(value(event, "SUMMARY")).isEqualTo("Entretien");
		for (String line : new String(written, StandardCharsets.UTF_8).split("\r\n")) {
			assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
			assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
		}
	}

	@Test
	void aMeetingEndsAfterItBegins() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CalendarEvent("k", 0, END, START, "Entretien", "Salle", "", "Centre"));
	}

	private static CalendarEvent event(int sequence, String place) {
		return new CalendarEvent("dossier-fictif-entretien", sequence, START, END, "Entretien", place,
				"Dossier fictif\nhttps://cqpm.exemple.test/mon-dossier", "Centre fictif");
	}

	private static Calendar read(byte[] written) throws Exception {
		Calendar calendar = new CalendarBuilder().build(new StringReader(new String(written, StandardCharsets.UTF_8)));
		assertThat(calendar.validate(true).hasErrors()).isFalse();
		return calendar;
	}

	private static VEvent event(Calendar calendar) {
		return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
	}

	private static String value(net.fortuna.ical4j.model.PropertyContainer of, String name) {
		return of.getRequiredProperty(name).getValue();
	}

}
