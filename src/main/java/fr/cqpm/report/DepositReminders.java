package fr.cqpm.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.StillDue;
import fr.cqpm.mail.reminder.ReminderOutlook;
import fr.cqpm.mail.reminder.ReminderRound;
import fr.cqpm.mail.reminder.ReminderStep;
import fr.cqpm.mail.reminder.ReminderSubjects;
import fr.cqpm.mail.reminder.ReminderWindow;
import fr.cqpm.mail.reminder.Reminders;
import fr.cqpm.mail.reminder.SentReminder;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relances du dépôt (R5): candidates whose report is awaited are reminded after the plan
 * of reminders, counted from the deadline in force, until they deposit.
 */
@Service
public class DepositReminders implements ReminderSubjects, StillDue {

	private final Dossiers dossiers;

	private final ReminderRows rows;

	private final ReminderMails mails;

	private final Reminders reminders;

	private final Journal journal;

	private final FrenchTime time;

	DepositReminders(Dossiers dossiers, ReminderRows rows, ReminderMails mails, Reminders reminders, Journal journal,
			FrenchTime time) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.mails = mails;
		this.reminders = reminders;
		this.journal = journal;
		this.time = time;
	}

	@Override
	public String kind() {
		return ReminderRows.KIND;
	}

	@Override
	@Transactional(readOnly = true)
	public List<ReminderStep> due(List<ReminderWindow> windows, @Nullable UUID after, int atMost) {
		return this.rows.due(windows, after, atMost);
	}

	/** What was found without a lock is looked at again under it. */
	@Override
	@Transactional
	public boolean write(ReminderStep found, List<ReminderWindow> windows) {
		Dossier dossier = this.dossiers.lock(found.dossier());
		Optional<ReminderStep> due = this.rows.due(dossier.id(), windows);
		if (due.isEmpty()
				|| !this.reminders.write(kind(), dossier.centre(), due.get(), this.mails.mail(dossier, due.get()))) {
			return false;
		}
		this.journal.record(Actor.application(dossier.centre()), dossier.centre(), dossier.id(),
				JournalAct.of("evidence.deposit-reminded", "Relance du dépôt du rapport")
					.with("À déposer au plus tard le", this.time.date(due.get().dueOn())));
		return true;
	}

	/** What was written to the candidate and what comes next, for the centre's staff. */
	@Transactional(readOnly = true)
	public ReminderOutlook outlook(Actor actor, DossierId id) {
		this.dossiers.get(id).requireStaff(actor);
		List<SentReminder> sent = this.reminders.of(id)
			.stream()
			.filter((reminder) -> reminder.kind().equals(kind()))
			.toList();
		return new ReminderOutlook(this.rows.awaited(id)
			.flatMap((awaited) -> this.reminders.next(kind(), id.value(), awaited.dueOn(), awaited.writtenAt(), sent))
			.orElse(null), sent);
	}

	@Override
	public boolean supports(String kind) {
		return kind().equals(kind);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isDue(ExamCentreId centre, UUID dossier) {
		return this.rows.isStillDue(dossier);
	}

	/** Every ten minutes, so that a morning's reminders leave in the morning. */
	@Component
	@ConditionalOnBooleanProperty(name = "cqpm.reminders-leave", matchIfMissing = true)
	static class Round {

		private final ExamCentres centres;

		private final ReminderRound round;

		private final DepositReminders reminders;

		Round(ExamCentres centres, ReminderRound round, DepositReminders reminders) {
			this.centres = centres;
			this.round = round;
			this.reminders = reminders;
		}

		@Scheduled(cron = "0 */10 * * * *")
		@SchedulerLock(name = "deposit-reminders", lockAtLeastFor = "PT1M", lockAtMostFor = "PT1H")
		void round() {
			this.round.run(this.centres.all().stream().map(ExamCentreView::id).toList(), this.reminders);
		}

	}

}
