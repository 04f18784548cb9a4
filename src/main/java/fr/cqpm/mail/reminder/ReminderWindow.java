package fr.cqpm.mail.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * What one step of the plan is for on one day: everything that is due between these days.
 *
 * @param step days from the day something is due: −7 is a week before
 * @param dueFrom the first such day
 * @param dueBefore the first day after the last
 */
public record ReminderWindow(int step, LocalDate dueFrom, LocalDate dueBefore) {

	/** As a table of a query: {@code unnest(?::int[], ?::date[], ?::date[])}. */
	public static List<Object> parameters(List<ReminderWindow> windows) {
		return List.of(windows.stream().map(ReminderWindow::step).toArray(Integer[]::new),
				windows.stream().map((window) -> window.dueFrom().toString()).toArray(String[]::new),
				windows.stream().map((window) -> window.dueBefore().toString()).toArray(String[]::new));
	}

	boolean contains(LocalDate dueOn) {
		return !dueOn.isBefore(this.dueFrom) && dueOn.isBefore(this.dueBefore);
	}

}
