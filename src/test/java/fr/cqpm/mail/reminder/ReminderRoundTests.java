package fr.cqpm.mail.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.cqpm.mail.Outbox;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.Apart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** A round goes through all that is due, whatever fails on its way. */
@Apart
class ReminderRoundTests {

	private static final Instant WORKING_DAY = Instant.parse("2026-11-24T09:00:00Z");

	private static final List<ExamCentreId> CENTRES = List.of(new ExamCentreId(UUID.randomUUID()));

	@Test
	void aPoisonedOneStopsNobodyElses() {
		Awaited awaited = new Awaited(450);
		assertThat(round(WORKING_DAY, Map.of()).run(CENTRES, awaited)).isEqualTo(447);
		assertThat(awaited.batches).isEqualTo(3);
		assertThat(round(WORKING_DAY, Map.of()).run(CENTRES, awaited)).as("what failed is met again").isZero();
		assertThat(awaited.failures).isEqualTo(6);
	}

	@Test
	void nothingIsLookedForInTheQuietHours() {
		Awaited awaited = new Awaited(1);
		assertThat(round(Instant.parse("2026-11-22T11:00:00Z"), Map.of()).run(CENTRES, awaited)).isZero();
		assertThat(round(Instant.parse("2026-11-24T19:00:00Z"), Map.of()).run(CENTRES, awaited)).isZero();
		assertThat(awaited.batches).isZero();
	}

	@Test
	void planAndHoursAreSettings() {
		Map<String, String> settings = Map.of("cqpm.reminders.plan", "-10,3", "cqpm.reminders.quiet-from", "22:15",
				"cqpm.reminders.quiet-until", "06:00");
		Reminders reminders = reminders(Instant.parse("2026-11-24T19:00:00Z"), settings);
		assertThat(reminders.windows()).extracting(ReminderWindow::step).containsExactly(-10, 3);
		assertThat(reminders(Instant.parse("2026-11-24T21:30:00Z"), settings).windows()).isEmpty();
		assertThat(reminders(WORKING_DAY, Map.of("cqpm.reminders.plan", "")).windows()).isEmpty();
	}

	private static ReminderRound round(Instant now, Map<String, String> settings) {
		return new ReminderRound(reminders(now, settings));
	}

	private static Reminders reminders(Instant now, Map<String, String> settings) {
		CqpmProperties properties = new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("cqpm",
				CqpmProperties.class);
		return new Reminders(properties, mock(Outbox.class), mock(JdbcClient.class), Clock.fixed(now, ZoneOffset.UTC),
				new FrenchTime());
	}

	/** Some, of which the first, one in the middle and the last cannot be written. */
	private static final class Awaited implements ReminderSubjects {

		private final List<UUID> all;

		private final List<UUID> poisoned;

		private final List<UUID> written = new ArrayList<>();

		private int batches;

		private int failures;

		Awaited(int many) {
			this.all = IntStream.range(0, many).mapToObj((number) -> new UUID(1, number)).toList();
			this.poisoned = List.of(this.all.getFirst(), this.all.get(many / 2), this.all.getLast());
		}

		@Override
		public String kind() {
			return "essai";
		}

		@Override
		public List<ReminderStep> due(List<ReminderWindow> windows, @Nullable UUID after, int atMost) {
			this.batches++;
			Stream<UUID> rest = this.all.stream()
				.filter((one) -> !this.written.contains(one) && (after == null || one.compareTo(after) > 0));
			return rest.limit(atMost)
				.map((one) -> new ReminderStep(one, new DossierId(one), LocalDate.of(2026, 12, 1), -7))
				.toList();
		}

		@Override
		public boolean write(ReminderStep found, List<ReminderWindow> windows) {
			if (this.poisoned.contains(found.subject())) {
				this.failures++;
				throw new IllegalStateException("Poisoned, for this test");
			}
			return this.written.add(found.subject());
		}

	}

}
