package fr.cqpm.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.mail.reminder.ReminderStep;
import fr.cqpm.mail.reminder.ReminderWindow;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which dossiers the candidate is to be reminded now, one statement for all. */
@Component
class ReminderRows {

	/** The kind of these reminders. */
	static final String KIND = "rapport";

	/** The root's window ends with the minute after the last one. */
	private static final String DUE_ON = "((d.report_due_before - interval '1 minute') at time zone 'Europe/Paris')::date";

	private static final String AWAITED = """
			d.report_deposited_at is null and d.commission_closed_at is null and d.result_declared_at is null""";

	/** The plan transmitted, the deadline extended, a deposit returned. */
	private static final String WRITTEN_AT = """
			greatest((select max(t.transmitted_at) from plan_transmission t where t.dossier_id = d.id),
			         (select max(e.granted_at) from deadline_extension e where e.dossier_id = d.id),
			         (select max(b.returned_at) from report_return b where b.dossier_id = d.id))""";

	private static final String DUE = """
			select d.id, %1$s as due_on, w.step
			from unnest(?::int[], ?::date[], ?::date[]) as w (step, due_from, due_before)
			join dossier d on d.report_due_before >= (w.due_from + interval '1 minute') at time zone 'Europe/Paris'
			              and d.report_due_before < (w.due_before + interval '1 minute') at time zone 'Europe/Paris'
			where %2$s
			  and not exists (select 1 from reminder r where r.kind = 'rapport' and r.subject_id = d.id
			                  and r.due_on = %1$s and r.step = w.step)
			  and (%3$s at time zone 'Europe/Paris')::date < %1$s + w.step
			""".formatted(DUE_ON, AWAITED, WRITTEN_AT);

	/** Still awaited, and for the day that the reminder names. */
	private static final String STILL_DUE = """
			select exists (
			  select 1 from dossier d join reminder r on r.kind = 'rapport' and r.subject_id = d.id and r.due_on = %s
			  where d.id = ? and %s)""".formatted(DUE_ON, AWAITED);

	private final JdbcClient jdbc;

	ReminderRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ReminderStep> due(List<ReminderWindow> windows, @Nullable UUID after, int atMost) {
		List<Object> parameters = new ArrayList<>(ReminderWindow.parameters(windows));
		parameters.addAll(Arrays.asList(after, atMost));
		return this.jdbc
			.sql(DUE + "and d.id > coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid)"
					+ " order by d.id limit ?")
			.params(parameters)
			.query((row, number) -> new ReminderStep(row.getObject(1, UUID.class),
					new DossierId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class), row.getInt(3)))
			.list();
	}

	/** The same of one dossier, whose root is locked. */
	Optional<ReminderStep> due(DossierId dossier, List<ReminderWindow> windows) {
		List<Object> parameters = new ArrayList<>(ReminderWindow.parameters(windows));
		parameters.add(dossier.value());
		return this.jdbc.sql(DUE + "and d.id = ?")
			.params(parameters)
			.query((row, number) -> new ReminderStep(dossier.value(), dossier, row.getObject(2, LocalDate.class),
					row.getInt(3)))
			.optional();
	}

	/** Until when that dossier's report is awaited, if it is. */
	Optional<Awaited> awaited(DossierId dossier) {
		return this.jdbc
			.sql("select %s, %s from dossier d where d.id = ? and d.report_due_before is not null and %s"
				.formatted(DUE_ON, WRITTEN_AT, AWAITED))
			.param(dossier.value())
			.query((row, number) -> new Awaited(row.getObject(1, LocalDate.class),
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	boolean isStillDue(UUID dossier) {
		return this.jdbc.sql(STILL_DUE).param(dossier).query(Boolean.class).single();
	}

	/**
	 * Rapport attendu.
	 *
	 * @param writtenAt when the candidate was last told of the deadline
	 */
	record Awaited(LocalDate dueOn, Instant writtenAt) {

	}

}
