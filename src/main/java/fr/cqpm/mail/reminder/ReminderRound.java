package fr.cqpm.mail.reminder;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tournée de relances: goes through what is due, centre by centre in its scope, a batch
 * at a time and each in a transaction of its own. What fails is met again by the next
 * round, and stops nobody else's.
 */
@Component
public class ReminderRound {

	private static final Logger logger = LoggerFactory.getLogger(ReminderRound.class);

	private static final int BATCH = 200;

	private final Reminders reminders;

	ReminderRound(Reminders reminders) {
		this.reminders = reminders;
	}

	/**
	 * Writes what is due; nothing in the quiet hours.
	 * @return how many were written
	 */
	public int run(Collection<ExamCentreId> centres, ReminderSubjects subjects) {
		List<ReminderWindow> windows = this.reminders.windows();
		if (windows.isEmpty()) {
			return 0;
		}
		return centres.stream()
			.mapToInt((centre) -> Actor.application(centre).scope().call(() -> run(subjects, windows)))
			.sum();
	}

	private static int run(ReminderSubjects subjects, List<ReminderWindow> windows) {
		int written = 0;
		@Nullable UUID last = null;
		List<ReminderStep> batch;
		do {
			batch = subjects.due(windows, last, BATCH);
			for (ReminderStep step : batch) {
				written += write(subjects, step, windows) ? 1 : 0;
				last = step.subject();
			}
		}
		while (batch.size() == BATCH);
		return written;
	}

	private static boolean write(ReminderSubjects subjects, ReminderStep step, List<ReminderWindow> windows) {
		try {
			return subjects.write(step, windows);
		}
		catch (RuntimeException failure) {
			logger.warn("No reminder of kind {} was written for {}", subjects.kind(), step.subject(), failure);
			return false;
		}
	}

}
