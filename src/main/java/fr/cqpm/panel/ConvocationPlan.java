package fr.cqpm.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom to tell what of the planned meetings: what each was last told, against what stands
 * now. Nobody hears twice of what is the same, nor of what is past.
 *
 * @param told what each was last told of each meeting
 * @param events what stands now
 * @param attending who is asked to come: the members who sit, and the candidate
 */
record ConvocationPlan(Collection<Convocation> told, Map<MeetingKind, Event> events, List<PersonId> attending) {

	/** In the order of the meetings, then of those who attend, who leaves last. */
	List<Change> changes(Instant now) {
		List<Change> changes = new ArrayList<>();
		for (MeetingKind kind : List.of(MeetingKind.PRESENTATION, MeetingKind.INTERVIEW)) {
			Set<PersonId> people = new LinkedHashSet<>(this.attending);
			this.told.forEach((convocation) -> people.add(convocation.person()));
			for (PersonId person : people) {
				Event before = before(kind, person);
				Event after = this.attending.contains(person) ? this.events.get(kind) : null;
				if (!Objects.equals(before, after) && (ahead(after, now) || (after == null && ahead(before, now)))) {
					changes.add(new Change(kind, person, next(kind), before, after));
				}
			}
		}
		return changes;
	}

	private @Nullable Event before(MeetingKind kind, PersonId person) {
		return this.told.stream()
			.filter((convocation) -> convocation.kind() == kind && convocation.person().equals(person))
			.findFirst()
			.map(Convocation::event)
			.orElse(null);
	}

	private static boolean ahead(@Nullable Event event, Instant now) {
		return event != null && event.at().isAfter(now);
	}

	private int next(MeetingKind kind) {
		return this.told.stream()
			.filter((convocation) -> convocation.kind() == kind)
			.mapToInt((convocation) -> convocation.sequence() + 1)
			.max()
			.orElse(0);
	}

	/**
	 * Ce qui change pour quelqu'un.
	 *
	 * @param before what they were told, or {@code null}: they are asked for the first
	 * time
	 * @param after what stands now, or {@code null}: they need not come any more
	 */
	record Change(MeetingKind kind, PersonId person, int sequence, @Nullable Event before, @Nullable Event after) {

	}

}
