package fr.cqpm.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.ConvocationPlan.Change;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static fr.cqpm.panel.MeetingKind.INTERVIEW;
import static fr.cqpm.panel.MeetingKind.PRESENTATION;
import static org.assertj.core.api.Assertions.assertThat;

/** Whom to tell what, from what each was told last. */
class ConvocationPlanTests {

	private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

	private static final Event TUESDAY = event("2026-12-01T13:00:00Z", "Salle 2", 30);

	private static final Event THURSDAY = event("2026-12-03T13:00:00Z", "Salle 2", 30);

	private static final Event PAST = event("2026-11-01T13:00:00Z", "Salle 2", 30);

	private final PersonId candidate = new PersonId(Ids.next());

	private final PersonId member = new PersonId(Ids.next());

	private final PersonId other = new PersonId(Ids.next());

	@Test
	void everybodyIsAskedForEachMeetingOnce() {
		Map<MeetingKind, Event> both = Map.of(PRESENTATION, TUESDAY, INTERVIEW, THURSDAY);
		assertThat(changes(List.of(), both, this.candidate, this.member)).containsExactly(
				new Change(PRESENTATION, this.candidate, 0, null, TUESDAY),
				new Change(PRESENTATION, this.member, 0, null, TUESDAY),
				new Change(INTERVIEW, this.candidate, 0, null, THURSDAY),
				new Change(INTERVIEW, this.member, 0, null, THURSDAY));
		assertThat(
				changes(List.of(told(PRESENTATION, this.member, 0, TUESDAY), told(INTERVIEW, this.member, 0, THURSDAY)),
						both, this.member))
			.isEmpty();
	}

	@Test
	void anotherDatePlaceOrLengthIsAChange() {
		List<Convocation> told = List.of(told(INTERVIEW, this.member, 0, TUESDAY));
		for (Event event : List.of(THURSDAY, event("2026-12-01T13:00:00Z", "visio", 30),
				event("2026-12-01T13:00:00Z", "Salle 2", 40))) {
			assertThat(changes(told, Map.of(INTERVIEW, event), this.member))
				.containsExactly(new Change(INTERVIEW, this.member, 1, TUESDAY, event));
		}
	}

	@Test
	void aDateTakenBackIsACancellationAndANewOneAsksAgain() {
		assertThat(changes(List.of(told(INTERVIEW, this.member, 3, TUESDAY)), Map.of(), this.member))
			.containsExactly(new Change(INTERVIEW, this.member, 4, TUESDAY, null));
		assertThat(changes(List.of(told(INTERVIEW, this.member, 4, null)), Map.of(), this.member)).isEmpty();
		assertThat(changes(List.of(told(INTERVIEW, this.member, 4, null)), Map.of(INTERVIEW, THURSDAY), this.member))
			.containsExactly(new Change(INTERVIEW, this.member, 5, null, THURSDAY));
	}

	@Test
	void whoIsReplacedIsToldAndWhoStaysHearsNothing() {
		List<Convocation> told = List.of(told(INTERVIEW, this.candidate, 2, TUESDAY),
				told(INTERVIEW, this.member, 2, TUESDAY));
		assertThat(changes(told, Map.of(INTERVIEW, TUESDAY), this.candidate, this.other)).containsExactly(
				new Change(INTERVIEW, this.other, 3, null, TUESDAY),
				new Change(INTERVIEW, this.member, 3, TUESDAY, null));
	}

	@Test
	void whatIsPastIsNeitherAskedForNorCancelled() {
		assertThat(changes(List.of(), Map.of(INTERVIEW, PAST), this.member)).isEmpty();
		assertThat(changes(List.of(told(INTERVIEW, this.member, 0, PAST)), Map.of(), this.member)).isEmpty();
		assertThat(changes(List.of(told(INTERVIEW, this.member, 0, TUESDAY)), Map.of(INTERVIEW, PAST), this.member))
			.isEmpty();
		assertThat(changes(List.of(told(INTERVIEW, this.member, 0, PAST)), Map.of(INTERVIEW, TUESDAY), this.member))
			.hasSize(1);
	}

	private static List<Change> changes(List<Convocation> told, Map<MeetingKind, Event> events, PersonId... attending) {
		return new ConvocationPlan(told, events, List.of(attending)).changes(NOW);
	}

	private static Convocation told(MeetingKind kind, PersonId person, int sequence, @Nullable Event event) {
		return new Convocation(kind, person, sequence, event, NOW);
	}

	private static Event event(String at, String place, int minutes) {
		return new Event(Instant.parse(at), place, Duration.ofMinutes(minutes));
	}

}
