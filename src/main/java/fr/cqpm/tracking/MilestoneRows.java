package fr.cqpm.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the milestones of one dossier or of a page full of them, in one statement: the
 * one place that looks across the modules' tables.
 */
@Component
class MilestoneRows {

	/** Members who sit: a declared conflict of interest takes one out (R11). */
	private static final String SITTING = """
			panel_member m where m.dossier_id = d.id and not exists (select 1 from independence_declaration i
			     where i.dossier_id = m.dossier_id and i.person_id = m.person_id and i.conflict)""";

	private static final String SELECT = """
			select d.id, d.reference, r.birth_name, r.used_name, r.first_names, r.company_name, r.pathway,
			  r.registered_on, d.registered_at,
			  (select max(t.transmitted_at) from plan_transmission t where t.dossier_id = d.id) as planned,
			  d.report_due_before, d.report_deposited_at,
			  exists (select 1 from file_scan f where f.dossier_id = d.id and f.finding is not null
			     and (f.version_id = (select p.version_id from report_deposit p where p.dossier_id = d.id
			            order by p.number desc limit 1)
			          or exists (select 1 from report_deposit_annex x where x.version_id = f.version_id
			            and not exists (select 1 from report_return e where e.deposit_id = x.deposit_id)))) as infected,
			  (select max(e.asked_at) from extension_request e where e.dossier_id = d.id and not exists
			     (select 1 from extension_answer a where a.request_id = e.id) and not exists
			     (select 1 from report_deposit p where p.dossier_id = d.id and p.deposited_at >= e.asked_at)) as extension_asked,
			  (select count(*) from opinion_invitation i where i.dossier_id = d.id and i.revoked_at is null
			     and i.disclaimed_at is null and i.dictated_since is null) as asked,
			  exists (select 1 from opinion_invitation i where i.dossier_id = d.id and i.revoked_at is null
			     and not exists (select 1 from opinion_transmission t where t.invitation_id = i.id)
			     and (i.disclaimed_at is not null or exists (select 1 from opinion_request q
			            where q.exam_centre_id = d.exam_centre_id and q.dossier_id = d.id and q.invitation_id = i.id
			            and q.kind = 'DELEGATION' and not exists
			              (select 1 from opinion_request_answer a where a.request_id = q.id)))) as company_asks,
			  (select min(t.transmitted_at) from opinion_transmission t where t.dossier_id = d.id and t.in_force) as opinion,
			  (select w.recorded_at from opinion_waiver w where w.dossier_id = d.id and w.lifted_at is null) as waived,
			  (select count(*) from {sitting}) as members,
			  exists (select 1 from panel_member a join independence_declaration i
			     on i.dossier_id = a.dossier_id and i.person_id = a.person_id and i.conflict where a.dossier_id = d.id)
			   and ((select count(*) from {sitting}) < {minimum} or not exists (select 1 from {sitting} and m.president))
			   as to_replace,
			  exists (select 1 from panel q join independence_declaration i on i.dossier_id = q.dossier_id and i.conflict
			     and i.declared_at > q.composed_at where q.dossier_id = d.id) as recused,
			  (select count(*) from {sitting} and exists
			     (select 1 from mark_submission s where s.dossier_id = m.dossier_id and s.person_id = m.person_id)) as marked,
			  (select count(*) from {sitting} and exists
			     (select 1 from mark_exclusion x where x.dossier_id = m.dossier_id and x.person_id = m.person_id) and not exists
			     (select 1 from mark_submission s where s.dossier_id = m.dossier_id and s.person_id = m.person_id)) as excluded,
			  (select max(h.held_at) from panel_meeting h where h.dossier_id = d.id and h.kind = 'PRESENTATION') as presented,
			  (select max(h.held_at) from panel_meeting h where h.dossier_id = d.id and h.kind = 'INTERVIEW') as interviewed,
			  d.first_capacity_decision_at, d.commission_closed_at, d.result_declared_at
			from dossier d
			join registration r on r.dossier_id = d.id
			""";

	/**
	 * {@link Way#stage}, over the columns of {@link #select}: a test holds them together.
	 */
	static final String STAGE = """
			case when result_declared_at is not null then 'DECLARED'
			     when commission_closed_at is not null then 'JURY'
			     when planned is null then 'PLAN'
			     when report_deposited_at is null then 'REPORT'
			     when members = 0 then 'PANEL'
			     when to_replace or marked + excluded < members then 'MARKING'
			     when opinion is null and waived is null then 'OPINION'
			     when presented is null or interviewed is null then 'MEETING'
			     else 'DECISION' end""";

	private final JdbcClient jdbc;

	private final String select;

	MilestoneRows(JdbcClient jdbc, CqpmProperties properties) {
		this.jdbc = jdbc;
		this.select = SELECT.replace("{sitting}", SITTING)
			.replace("{minimum}", Integer.toString(properties.panel().minimumMembers()));
	}

	/** The milestones of dossiers {@code d}, up to their {@code where}. */
	String select() {
		return this.select;
	}

	Tracked of(DossierId dossier) {
		return this.jdbc.sql(this.select + "where d.id = ?")
			.param(dossier.value())
			.query((row, number) -> tracked(row))
			.single();
	}

	/**
	 * The dossiers of these centres without a declared result: those with a deadline
	 * first, the nearest first.
	 */
	List<Tracked> open(Collection<ExamCentreId> centres, int atMost) {
		UUID[] ids = centres.stream().map(ExamCentreId::value).toArray(UUID[]::new);
		return this.jdbc.sql(this.select + """
				where d.exam_centre_id = any (?) and d.result_declared_at is null
				order by d.report_due_before nulls last, d.registered_at, d.id limit ?""")
			.params(ids, atMost)
			.query((row, number) -> tracked(row))
			.list();
	}

	static Tracked tracked(ResultSet row) throws SQLException {
		Instant registered = row.getObject("registered_at", OffsetDateTime.class).toInstant();
		Milestones milestones = new Milestones(registered, instant(row, "planned"), instant(row, "report_due_before"),
				instant(row, "extension_asked"), instant(row, "report_deposited_at"), row.getBoolean("infected"),
				row.getInt("asked"), row.getBoolean("company_asks"), instant(row, "opinion"), instant(row, "waived"),
				row.getInt("members"), row.getBoolean("to_replace"), row.getBoolean("recused"), row.getInt("marked"),
				row.getInt("excluded"), instant(row, "presented"), instant(row, "interviewed"),
				instant(row, "first_capacity_decision_at"), instant(row, "commission_closed_at"),
				instant(row, "result_declared_at"));
		String used = row.getString("used_name");
		String first = row.getString("first_names").split("[ ,]", 2)[0];
		return new Tracked(new DossierId(row.getObject("id", UUID.class)), row.getString("reference"),
				first + " " + ((used != null) ? used : row.getString("birth_name")), milestones);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	record Tracked(DossierId id, String reference, String candidate, Milestones milestones) {

	}

}
