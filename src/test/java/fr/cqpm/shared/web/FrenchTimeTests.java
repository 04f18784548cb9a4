package fr.cqpm.shared.web;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchTimeTests {

	private final FrenchTime time = new FrenchTime();

	@Test
	void theFirstOfAMonthIsAnOrdinalAndNoOtherDayIs() {
		assertThat(this.time.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
		assertThat(this.time.date(LocalDate.of(2026, 3, 2))).isEqualTo("2 mars 2026");
		assertThat(this.time.date(LocalDate.of(2026, 8, 31))).isEqualTo("31 août 2026");
		assertThat(this.time.weekday(LocalDate.of(2026, 12, 1))).isEqualTo("mardi 1er décembre 2026");
	}

	@Test
	void momentsAreThoseOfParis() {
		assertThat(this.time.moment(Instant.parse("2026-02-28T23:05:00Z"))).isEqualTo("1er mars 2026 à 00:05");
		assertThat(this.time.shortMoment(Instant.parse("2026-02-28T23:05:00Z"))).isEqualTo("01/03/2026 00:05");
	}

}
