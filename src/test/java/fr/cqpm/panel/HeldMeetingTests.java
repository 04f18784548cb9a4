package fr.cqpm.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a meeting may be said to have begun and ended (R8). */
class HeldMeetingTests {

	private static final Instant NOW = Instant.parse("2026-03-12T15:00:00Z");

	@ParameterizedTest
	@CsvSource({ "PT-1H, PT-1M", "PT-24H, PT0S", "PT-1M, PT0S", "PT-72H, PT-48H" })
	void isAccepted(Duration begins, Duration ends) {
		assertThat(refusals(begins, ends)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "PT1M, PT2M, date, une fois tenue", "PT-1H, PT-1H, until, après son début",
			"PT-1H, PT-2H, until, après son début", "PT-1H, PT1M, until, à venir",
			"PT-25H, PT0S, until, 24 heures au plus" })
	void isRefused(Duration begins, Duration ends, String field, String why) {
		assertThat(refusals(begins, ends)).singleElement().satisfies((refusal) -> {
			assertThat(refusal.rule()).isEqualTo(Rule.R8);
			assertThat(refusal.field()).isEqualTo(field);
			assertThat(refusal.reason()).contains(why);
		});
	}

	private static List<Refusal> refusals(Duration begins, Duration ends) {
		return new HeldMeeting(MeetingKind.INTERVIEW, 0, NOW.plus(begins), NOW.plus(ends), "visio", List.of())
			.refusals(NOW);
	}

}
