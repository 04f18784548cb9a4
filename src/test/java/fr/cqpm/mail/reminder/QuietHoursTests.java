package fr.cqpm.mail.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.Apart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When nobody is reminded, and when what waited leaves. */
@Apart
class QuietHoursTests {

	private static final QuietHours QUIET = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 30));

	@ParameterizedTest(name = "{0}: {4}")
	@CsvSource(textBlock = """
			2026-11-23T07:29:59, true,  2026-11-23, +01:00, a Monday before half past seven
			2026-11-23T07:30:00, false, 2026-11-23, +01:00, at half past seven
			2026-11-23T19:59:59, false, 2026-11-23, +01:00, before eight in the evening
			2026-11-23T20:00:00, true,  2026-11-24, +01:00, at eight
			2026-11-28T12:00:00, false, 2026-11-28, +01:00, a Saturday
			2026-11-28T20:30:00, true,  2026-11-30, +01:00, a Saturday evening
			2026-11-29T12:00:00, true,  2026-11-30, +01:00, a Sunday
			2026-12-24T21:00:00, true,  2026-12-26, +01:00, Christmas Eve
			2026-12-25T12:00:00, true,  2026-12-26, +01:00, Christmas
			2027-03-27T21:00:00, true,  2027-03-30, +01:00, before Easter Sunday and Monday
			2027-05-06T10:00:00, true,  2027-05-07, +02:00, Ascension
			2027-05-17T10:00:00, true,  2027-05-18, +02:00, Whit Monday
			2027-03-28T03:15:00, true,  2027-03-30, +02:00, the clocks have gone forward
			2026-10-24T19:59:00, false, 2026-10-24, +02:00, before the clocks go back
			2026-10-26T07:30:00, false, 2026-10-26, +01:00, after the clocks have gone back
			2026-10-26T07:29:00, true,  2026-10-26, +01:00, and a minute before that
			""")
	void knowsItsHours(LocalDateTime there, boolean quiet, LocalDate leaving, String offset, String when) {
		Instant instant = Instant.parse(there + (there.getSecond() == 0 ? ":00" : "") + offset);
		assertThat(FrenchTime.PARIS.getRules().getOffset(instant)).hasToString(offset);
		assertThat(QUIET.contains(instant)).as(when).isEqualTo(quiet);
		assertThat(QUIET.leavingDay(instant)).as(when).isEqualTo(leaving);
	}

	/** The hour that comes twice is quiet twice. */
	@Test
	void nightsMayBeShort() {
		QuietHours shortNight = new QuietHours(LocalTime.of(2, 0), LocalTime.of(3, 0));
		List.of("2026-10-24T00:30:00Z", "2026-03-31T00:30:00Z")
			.forEach((night) -> assertThat(shortNight.contains(Instant.parse(night))).as(night).isTrue());
		assertThat(shortNight.contains(Instant.parse("2026-11-24T11:00:00Z"))).isFalse();
		assertThat(shortNight.leavingDay(Instant.parse("2026-11-24T01:30:00Z"))).hasToString("2026-11-24");
	}

	@Test
	void nightsMayBeAsGoodAsDays() {
		QuietHours none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
		assertThat(none.contains(Instant.parse("2026-11-24T01:30:00Z"))).isFalse();
		assertThat(none.leavingDay(Instant.parse("2026-11-24T23:30:00Z"))).hasToString("2026-11-25");
	}

	/** Easter as the Bureau des longitudes gives it, its earliest and latest included. */
	@ParameterizedTest
	@CsvSource({ "1818, 03-22", "1943, 04-25", "2008, 03-23", "2011, 04-24", "2024, 03-31", "2025, 04-20",
			"2026, 04-05", "2027, 03-28", "2028, 04-16", "2029, 04-01", "2030, 04-21", "2038, 04-25", "2049, 04-18" })
	void knowsEaster(int year, String day) {
		assertThat(FrenchHolidays.easter(year)).hasToString(year + "-" + day);
	}

	@Test
	void aYearHasElevenHolidays() {
		assertThat(LocalDate.of(2026, 1, 1)
			.datesUntil(LocalDate.of(2027, 1, 1))
			.filter(FrenchHolidays::contains)
			.map(LocalDate::toString)).containsExactly("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08",
					"2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25");
	}

}
