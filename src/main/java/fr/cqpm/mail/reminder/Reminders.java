package fr.cqpm.mail.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.reminder.ReminderPlan.Reminded;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Relances: what was written, what comes next, and that no step is written twice.
 */
@Service
public class Reminders {

	private final ReminderPlan plan;

	private final QuietHours quiet;

	private final Outbox outbox;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final FrenchTime time;

	Reminders(CqpmProperties properties, Outbox outbox, JdbcClient jdbc, Clock clock, FrenchTime time) {
		this.plan = new ReminderPlan(properties.reminders().plan());
		this.quiet = new QuietHours(properties.reminders().quietFrom(), properties.reminders().quietUntil());
		this.outbox = outbox;
		this.jdbc = jdbc;
		this.clock = clock;
		this.time = time;
	}

	/** What each step is for now; nothing in the quiet hours. */
	List<ReminderWindow> windows() {
		Instant now = this.clock.instant();
		return this.quiet.contains(now) ? List.of() : this.plan.windows(this.time.day(now));
	}

	/**
	 * Writes the mail of a step in the transaction that found it due, under its dossier's
	 * lock; written already, nothing happens.
	 * @return whether it was written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean write(String kind, ExamCentreId centre, ReminderStep step, OutgoingMail mail) {
		int inserted = this.jdbc.sql("""
				insert into reminder (exam_centre_id, dossier_id, kind, subject_id, due_on, step, written_at)
				values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(centre.value(), step.dossier().value(), kind, step.subject(), step.dueOn(), step.step(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (inserted == 1) {
			this.outbox.write(mail.reminding(kind, step.subject()));
		}
		return inserted == 1;
	}

	/**
	 * The reminders of a dossier, the newest first; the caller has decided that its
	 * reader may know.
	 */
	@Transactional(readOnly = true)
	public List<SentReminder> of(DossierId dossier) {
		return this.jdbc.sql("""
				select kind, subject_id, due_on, step, written_at from reminder where dossier_id = ?
				order by written_at desc, due_on desc, step desc""")
			.param(dossier.value())
			.query((row, number) -> new SentReminder(row.getString(1), row.getObject(2, UUID.class),
					row.getObject(3, LocalDate.class), row.getInt(4),
					row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * The day on which the next reminder leaves by itself, if any does.
	 * @param dueOn the last day on which it is in time
	 * @param writtenAt when somebody was last written to about it
	 * @param sent those of its dossier
	 */
	public Optional<LocalDate> next(String kind, UUID subject, LocalDate dueOn, Instant writtenAt,
			List<SentReminder> sent) {
		Set<Integer> steps = sent.stream()
			.filter((one) -> one.kind().equals(kind) && one.subject().equals(subject) && one.dueOn().equals(dueOn))
			.map(SentReminder::step)
			.collect(Collectors.toSet());
		Instant now = this.clock.instant();
		LocalDate today = this.time.day(now);
		return this.plan.next(new Reminded(dueOn, this.time.day(writtenAt), steps), today)
			.map((day) -> day.equals(today) ? this.quiet.leavingDay(now) : QuietHours.firstDay(day));
	}

}
