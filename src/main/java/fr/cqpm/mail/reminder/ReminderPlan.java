package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Plan de relances: on which days, counted from the day something is due, its reminders
 * leave. [practice]
 * <ul>
 * <li>Once each: a step that was written is not written again, as long as the day it is
 * counted from stays.</li>
 * <li>Latest only: what was missed (the application stood still, it was a Sunday) is
 * skipped once a later step has come.</li>
 * <li>Never before news: a step leaves only on a day after somebody was last written to,
 * so that what was asked five days before is not reminded of a fortnight before.</li>
 * <li>Not for ever: the last step is given up {@link #PATIENCE} days after its own.</li>
 * <li>Where the day moves, all steps move with it, and begin anew.</li>
 * </ul>
 *
 * @param steps days from the due day, rising: −14, −7, −2, 1; none: nobody is reminded
 */
public record ReminderPlan(List<Integer> steps) {

	/** For how many days the last step is made up for. */
	public static final int PATIENCE = 14;

	private static final int FARTHEST = 365;

	public ReminderPlan {
		steps = steps.stream().sorted().toList();
		if (Set.copyOf(steps).size() < steps.size() || steps.stream().anyMatch((step) -> Math.abs(step) > FARTHEST)) {
			throw new IllegalArgumentException("Not a plan of reminders: " + steps);
		}
	}

	/** What each step is for on that day; no two are for the same due day. */
	public List<ReminderWindow> windows(LocalDate today) {
		List<ReminderWindow> windows = new ArrayList<>();
		for (int rank = 0; rank < this.steps.size(); rank++) {
			int step = this.steps.get(rank);
			int end = (rank + 1 < this.steps.size()) ? this.steps.get(rank + 1) : step + PATIENCE;
			windows.add(new ReminderWindow(step, today.minusDays(end - 1L), today.minusDays(step - 1L)));
		}
		return windows;
	}

	/** The step that is to leave on that day, if any. */
	public OptionalInt due(Reminded reminded, LocalDate today) {
		return windows(today).stream()
			.filter((window) -> window.contains(reminded.dueOn()))
			.mapToInt(ReminderWindow::step)
			.filter((step) -> leaves(reminded, step))
			.findFirst();
	}

	/** The day from that one on for which the next step stands in the plan, if any. */
	public Optional<LocalDate> next(Reminded reminded, LocalDate today) {
		if (due(reminded, today).isPresent()) {
			return Optional.of(today);
		}
		return this.steps.stream()
			.filter((step) -> leaves(reminded, step))
			.map((step) -> reminded.dueOn().plusDays(step))
			.filter((day) -> day.isAfter(today))
			.findFirst();
	}

	private static boolean leaves(Reminded reminded, int step) {
		return !reminded.steps().contains(step) && reminded.dueOn().plusDays(step).isAfter(reminded.writtenOn());
	}

	/**
	 * What somebody is reminded of.
	 *
	 * @param dueOn the last day on which it is in time
	 * @param writtenOn the day on which they were last written to about it: asked,
	 * reminded, given more time
	 * @param steps those that were written for this due day
	 */
	public record Reminded(LocalDate dueOn, LocalDate writtenOn, Set<Integer> steps) {

		public Reminded {
			steps = Set.copyOf(steps);
		}

	}

}
