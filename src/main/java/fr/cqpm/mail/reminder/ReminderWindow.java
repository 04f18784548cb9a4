package fr.cqpm.mail.reminder;

import java.time.LocalDate;

/**
 * What one step of the plan is for on one day: everything that is due between these days.
 *
 * @param step days from the day something is due: −7 is a week before
 * @param dueFrom the first such day
 * @param dueBefore the first day after the last
 */
public record ReminderWindow(int step, LocalDate dueFrom, LocalDate dueBefore) {

	boolean contains(LocalDate dueOn) {
		return !dueOn.isBefore(this.dueFrom) && dueOn.isBefore(this.dueBefore);
	}

}
