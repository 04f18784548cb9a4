package fr.cqpm.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.ExamCentres;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.StillDue;
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
import fr.cqpm.shared.NotFound;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relances des avis (R7): who was asked is reminded after the plan of reminders, counted
 * from the day until which they were asked, by the same link and until they answer.
 */
@Component
class OpinionReminders implements ReminderSubjects, StillDue {

	private final Dossiers dossiers;

	private final OpinionReminderRows rows;

	private final InvitationRows invitations;

	private final InvitationMails mails;

	private final Reminders reminders;

	private final Journal journal;

	private final Clock clock;

	OpinionReminders(Dossiers dossiers, OpinionReminderRows rows, InvitationRows invitations, InvitationMails mails,
			Reminders reminders, Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.invitations = invitations;
		this.mails = mails;
		this.reminders = reminders;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return OpinionReminderRows.KIND;
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
		return this.rows.due(found.subject(), windows).filter((step) -> write(dossier, step)).isPresent();
	}

	private boolean write(Dossier dossier, ReminderStep step) {
		Invitation invitation = this.invitations.find(step.subject())
			.orElseThrow(() -> new NotFound("No invitation " + step.subject()));
		if (!this.reminders.write(kind(), dossier.centre(), step, this.mails.reminding(dossier, invitation))) {
			return false;
		}
		this.invitations.reminded(invitation.id(), this.clock.instant());
		this.journal.record(Actor.application(dossier.centre()), dossier.centre(), dossier.id(),
				JournalAct.of("opinion.reminded", "Relance automatique de la demande d’avis")
					.with("Adresse électronique", invitation.email()));
		return true;
	}

	/**
	 * The days on which the next reminders leave by themselves, by invitation; the caller
	 * has decided that its reader may know.
	 */
	@Transactional(readOnly = true)
	Map<UUID, LocalDate> next(DossierId dossier) {
		List<SentReminder> sent = this.reminders.of(dossier);
		Map<UUID, LocalDate> next = new HashMap<>();
		this.rows.awaited(dossier)
			.forEach((awaited) -> this.reminders
				.next(kind(), awaited.invitation(), awaited.dueOn(), awaited.writtenAt(), sent)
				.ifPresent((day) -> next.put(awaited.invitation(), day)));
		return next;
	}

	@Override
	public boolean supports(String kind) {
		return kind().equals(kind);
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isDue(ExamCentreId centre, UUID invitation) {
		return this.rows.isStillDue(invitation);
	}

	/** Every ten minutes, so that a morning's reminders leave in the morning. */
	@Component
	@ConditionalOnBooleanProperty(name = "cqpm.reminders-leave", matchIfMissing = true)
	static class Round {

		private final ExamCentres centres;

		private final ReminderRound round;

		private final OpinionReminders reminders;

		Round(ExamCentres centres, ReminderRound round, OpinionReminders reminders) {
			this.centres = centres;
			this.round = round;
			this.reminders = reminders;
		}

		@Scheduled(cron = "0 */10 * * * *")
		@SchedulerLock(name = "opinion-reminders", lockAtLeastFor = "PT1M", lockAtMostFor = "PT1H")
		void round() {
			this.round.run(this.centres.all().stream().map(ExamCentreView::id).toList(), this.reminders);
		}

	}

}
