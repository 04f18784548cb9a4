package fr.cqpm.commission;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Meetings;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A reconstituted situation is a base of the decision where the plan has one (R3, R8).
 */
@ApplicationTest
class ReconstitutedSituationTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Meetings meetings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Test
	void isHeldOnlyWhereThePlanProvidesForIt() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		List<Actor> members = this.panels.assessors(centre, 2);
		Actor member = members.getFirst();
		DossierId dossier = this.commission.ready(staff, centre, members, Map.of());
		Capacity first = this.commission.file(member, dossier).edition().capacities().getFirst();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> World.within(member,
				() -> this.meetings.sheet(member, dossier, MeetingKind.RECONSTITUTED_SITUATION)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.panels.hold(member, dossier, MeetingKind.RECONSTITUTED_SITUATION, members));

		planOne(staff, dossier);
		assertThat(this.commission.file(member, dossier).basis(first.number()).missing())
			.containsExactly(MissingBasis.RECONSTITUTED_SITUATION);
		this.panels.hold(member, dossier, MeetingKind.RECONSTITUTED_SITUATION, members);
		assertThat(this.commission.file(member, dossier).basis(first.number()).complete()).isTrue();
	}

	/** The edition foresees none, so that no service would transmit such a plan. */
	private void planOne(Actor staff, DossierId dossier) {
		World.within(staff,
				() -> this.transactions.execute((status) -> this.jdbc
					.sql("""
							insert into plan_transmission (id, exam_centre_id, dossier_id, revision, content, sha256, transmitted_at,
							                               transmitted_by)
							select gen_random_uuid(), exam_centre_id, dossier_id, 2, changed,
							       encode(sha256(convert_to(changed, 'UTF8')), 'hex'), transmitted_at + interval '1 minute', transmitted_by
							from plan_transmission cross join lateral (
							  select replace(regexp_replace(content, '"WORKPLACE_PROJECTS"', '"RECONSTITUTED_SITUATION"'),
							                 '"revision":1', '"revision":2')) as c (changed)
							where dossier_id = ?""")
					.param(dossier.value())
					.update()));
	}

}
