package fr.cqpm.commission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

import fr.cqpm.commission.pen.Pens;
import fr.cqpm.panel.Panels;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what a commission's pages show, in one statement: rows are only added, so that
 * the same counts are the same page. A room of members asks every few seconds.
 */
@Component
class CommissionVersions {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Panels panels;

	private final Pens pens;

	CommissionVersions(JdbcClient jdbc, Clock clock, Panels panels, Pens pens) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.panels = panels;
		this.pens = pens;
	}

	/**
	 * @throws NotFound for others than members who are declared independent
	 */
	String of(Actor actor, DossierId dossier) {
		Version version = this.jdbc.sql("""
				select d.exam_centre_id, concat_ws('-',
				       (select count(*) from criterion_decision c where c.dossier_id = d.id),
				       (select count(*) from capacity_decision c where c.dossier_id = d.id),
				       (select count(*) from commission_closing c where c.dossier_id = d.id),
				       (select count(*) from commission_signature c where c.dossier_id = d.id),
				       (select count(*) from commission_remark r where r.dossier_id = d.id),
				       (select count(*) from mark_submission s where s.dossier_id = d.id),
				       (select count(*) from mark_revision r where r.dossier_id = d.id),
				       (select count(*) from mark_exclusion x where x.dossier_id = d.id),
				       (select count(*) from oral_evidence o where o.dossier_id = d.id),
				       (select count(*) from panel_meeting h where h.dossier_id = d.id),
				       (select b.revision from panel b where b.dossier_id = d.id),
				       (select count(*) from report_deposit e where e.dossier_id = d.id),
				       (select count(*) from report_return e where e.dossier_id = d.id),
				       (select count(*) || '-' || count(w.lifted_at) from opinion_waiver w where w.dossier_id = d.id),
				       (select count(*) || '-' || count(t.confirmed_at) || '-' || count(*) filter (where t.in_force)
				        from opinion_transmission t
				        where t.exam_centre_id = d.exam_centre_id and t.dossier_id = d.id),
				       (select count(*) from independence_declaration i where i.dossier_id = d.id),
				       coalesce(n.turn, 0)), n.holder is not null and n.holder <> m.person_id, n.active_at
				from panel_member m join dossier d on d.id = m.dossier_id
				left join lateral (
				  select p.turn, p.holder, p.active_at from commission_pen p
				  where p.dossier_id = d.id order by p.turn desc limit 1) n on true
				where m.dossier_id = ? and m.person_id = ?
				  and (select not i.conflict from independence_declaration i
				       where i.dossier_id = m.dossier_id and i.person_id = m.person_id
				       order by i.revision desc limit 1)""")
			.params(dossier.value(), actor.requirePerson().value())
			.query((row, number) -> new Version(new ExamCentreId(row.getObject(1, UUID.class)), row.getString(2),
					row.getBoolean(3), row.getObject(4, OffsetDateTime.class)))
			.optional()
			.orElseThrow(() -> refused(actor, dossier));
		actor.require(Role.ASSESSOR, version.centre());
		return version.counts() + (silent(version) ? "-silence" : "");
	}

	/** Who has not declared yet is led to where they do. */
	private NotFound refused(Actor actor, DossierId dossier) {
		this.panels.requireMember(actor, dossier);
		return new NotFound("Not of the commission of " + dossier);
	}

	/** A silence ends with nothing but time: the page offers the pen from then on. */
	private boolean silent(Version version) {
		return version.othersPen() && version.activeAt() != null
				&& !this.clock.instant().isBefore(version.activeAt().toInstant().plus(this.pens.silence()));
	}

	private record Version(ExamCentreId centre, String counts, boolean othersPen, @Nullable OffsetDateTime activeAt) {

	}

}
