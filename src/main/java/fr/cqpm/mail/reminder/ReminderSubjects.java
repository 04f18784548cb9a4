package fr.cqpm.mail.reminder;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What people are reminded of: each module says for itself what waits and what it writes.
 */
public interface ReminderSubjects {

	/** What these reminders are called among all: « rapport ». */
	String kind();

	/**
	 * What is to be written now in the current scope, by the subject's id; one statement,
	 * however many wait.
	 * @param windows what each step of the plan is for today
	 * @param after the last subject of the batch before, or {@code null}
	 * @param atMost how many
	 */
	List<ReminderStep> due(List<ReminderWindow> windows, @Nullable UUID after, int atMost);

	/**
	 * Writes one in a transaction of its own, under its dossier's lock.
	 * @return whether it was still to be written
	 */
	boolean write(ReminderStep found, List<ReminderWindow> windows);

}
