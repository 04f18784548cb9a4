package fr.cqpm.opinion;

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

/** Who is to be reminded now of an opinion, one statement for all. */
@Component
class OpinionReminderRows {

	/** The kind of these reminders. */
	static final String KIND = "avis";

	/** Not given, nothing recorded in its place, and it may still be given. */
	private static final String AWAITED = """
			i.revoked_at is null
			  and d.first_capacity_decision_at is null and d.commission_closed_at is null
			  and d.result_declared_at is null
			  and not exists (select 1 from opinion_transmission t where t.invitation_id = i.id)
			  and not exists (select 1 from opinion_waiver v where v.dossier_id = i.dossier_id
			                  and v.lifted_at is null)""";

	/**
	 * By itself, nobody is reminded who said that they are not the one, who proposed
	 * somebody else, or who answers by telephone: it is the centre's turn.
	 */
	private static final String BY_ITSELF = """
			i.disclaimed_at is null and i.dictated_since is null
			  and not exists (select 1 from opinion_request q
			                  left join opinion_request_answer a on a.request_id = q.id
			                  where q.invitation_id = i.id and q.kind = 'DELEGATION' and a.request_id is null)""";

	private static final String DUE = """
			select i.id, i.dossier_id, i.due_on, w.step
			from unnest(?::int[], ?::date[], ?::date[]) as w (step, due_from, due_before)
			join opinion_invitation i on i.due_on >= w.due_from and i.due_on < w.due_before
			join dossier d on d.id = i.dossier_id
			where %s
			  and %s
			  and not exists (select 1 from reminder r where r.kind = 'avis' and r.subject_id = i.id
			                  and r.due_on = i.due_on and r.step = w.step)
			  and (greatest(i.invited_at, i.reminded_at) at time zone 'Europe/Paris')::date < i.due_on + w.step
			""".formatted(AWAITED, BY_ITSELF);

	private static final String AWAITED_OF = """
			select i.id, i.due_on, greatest(i.invited_at, i.reminded_at)
			from opinion_invitation i join dossier d on d.id = i.dossier_id
			where i.dossier_id = ? and %s
			  and %s
			""".formatted(AWAITED, BY_ITSELF);

	/** Whoever said that they are not the one may be reminded by hand since. */
	private static final String STILL_DUE = """
			select exists (select 1 from opinion_invitation i join dossier d on d.id = i.dossier_id
			               where i.id = ? and (i.disclaimed_at is null or i.disclaimed_at < i.reminded_at)
			                 and %s)""".formatted(AWAITED);

	private final JdbcClient jdbc;

	OpinionReminderRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ReminderStep> due(List<ReminderWindow> windows, @Nullable UUID after, int atMost) {
		List<Object> parameters = new ArrayList<>(ReminderWindow.parameters(windows));
		parameters.addAll(Arrays.asList(after, atMost));
		return due("and i.id > coalesce(?, '00000000-0000-0000-0000-000000000000'::uuid) order by i.id limit ?",
				parameters);
	}

	/** The same of one, whose dossier's root is locked. */
	Optional<ReminderStep> due(UUID invitation, List<ReminderWindow> windows) {
		List<Object> parameters = new ArrayList<>(ReminderWindow.parameters(windows));
		parameters.add(invitation);
		return due("and i.id = ?", parameters).stream().findFirst();
	}

	private List<ReminderStep> due(String which, List<Object> parameters) {
		return this.jdbc.sql(DUE + which)
			.params(parameters)
			.query((row, number) -> new ReminderStep(row.getObject(1, UUID.class),
					new DossierId(row.getObject(2, UUID.class)), row.getObject(3, LocalDate.class), row.getInt(4)))
			.list();
	}

	/** From whom that dossier awaits an opinion, and reminds them by itself. */
	List<Awaited> awaited(DossierId dossier) {
		return this.jdbc.sql(AWAITED_OF)
			.param(dossier.value())
			.query((row, number) -> new Awaited(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
					row.getObject(3, OffsetDateTime.class).toInstant()))
			.list();
	}

	boolean isStillDue(UUID invitation) {
		return this.jdbc.sql(STILL_DUE).param(invitation).query(Boolean.class).single();
	}

	/**
	 * Avis attendu.
	 *
	 * @param writtenAt when they were last written to
	 */
	record Awaited(UUID invitation, LocalDate dueOn, Instant writtenAt) {

	}

}
