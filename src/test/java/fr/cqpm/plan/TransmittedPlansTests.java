package fr.cqpm.plan;

import java.util.List;
import java.util.UUID;

import fr.cqpm.journal.JournalEntry;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What was transmitted: who reads it, who answers, and that it stays (R4). */
@ApplicationTest
class TransmittedPlansTests {

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Plans plans;

	@Autowired
	TransmittedPlans transmitted;

	@Autowired
	PlanAnswers answers;

	@Autowired
	JdbcClient jdbc;

	ExamCentreId centre;

	Actor staff;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
	}

	@Test
	void anotherCentreSeesNothing() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		UUID transmission = draft(id).inForce().orElseThrow().id();
		Actor stranger = this.world.staff(this.world.centre());
		within(stranger, () -> {
			assertThat(this.plans.of(id)).isEmpty();
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.plans.draft(stranger, id));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.plans.transmission(stranger, id, transmission));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.transmitted.get(stranger, transmission));
		});
		Actor candidate = this.world.candidate(this.staff, id);
		within(candidate,
				() -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.plans.draft(candidate, id)));
	}

	@Test
	void theResourceCentreSeesWhatWasTransmittedAndNothingElse() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		UUID transmission = draft(id).inForce().orElseThrow().id();
		Actor resource = this.world.person(this.centre, Role.RESOURCE_CENTRE);
		within(resource, () -> {
			assertThat(this.transmitted.get(resource, transmission).transmission().dossier()).isEqualTo(id);
			assertThat(this.transmitted.all(resource, null).lines()).extracting(TransmittedPlans.Line::id)
				.contains(transmission);
			for (String table : List.of("dossier", "registration", "registration_trainer", "plan_draft",
					"journal_entry", "journal_payload")) {
				assertThat(this.records.rows(resource, table)).as(table).isZero();
			}
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.plans.transmission(resource, id, transmission));
		});
	}

	@Test
	void theResourceCentreAnswersOnceAndIsJournalled() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		UUID transmission = draft(id).inForce().orElseThrow().id();
		Actor resource = this.world.person(this.centre, Role.RESOURCE_CENTRE);
		UUID observation = Ids.next();
		within(resource, () -> {
			assertThat(this.answers.answer(resource, transmission, Ids.next(), PlanAnswer.Kind.OBSERVATION, " ")
				.refusals()).extracting(Refusal::field).containsExactly("text");
			for (int i = 0; i < 2; i++) {
				this.answers.answer(resource, transmission, Ids.next(), PlanAnswer.Kind.RECEIPT, null);
				this.answers.answer(resource, transmission, observation, PlanAnswer.Kind.OBSERVATION, "À préciser.");
			}
			assertThat(this.transmitted.get(resource, transmission).answers()).extracting(PlanAnswer::kind)
				.containsExactly(PlanAnswer.Kind.RECEIPT, PlanAnswer.Kind.OBSERVATION);
		});
		assertThat(within(this.staff, () -> this.answers.of(transmission))).hasSize(2);
		assertThat(mailsOf(id, "plan-observation")).hasSize(1);
		assertThat(this.records.journal(this.staff, id)).extracting(JournalEntry::act)
			.containsExactly("plan.answered", "plan.answered", "plan.transmitted", "registration.registered");
		within(this.staff, () -> assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.answers.answer(this.staff, transmission, Ids.next(), PlanAnswer.Kind.RECEIPT, null)));
	}

	@Test
	void theResourceCentreIsToldOfEachRevision() {
		Actor resource = this.world.person(this.centre, Role.RESOURCE_CENTRE);
		DossierId id = this.world.transmitted(this.staff, this.centre);
		String label = draft(id).inForce().orElseThrow().label();
		assertThat(mailsOf(id, "plan-transmis")).contains(resource.name() + " " + label);
		assertThat(mailsOf(id, "plan-observation")).isEmpty();
	}

	@Test
	void whatWasTransmittedCannotBeChanged() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		for (String sql : List.of("update plan_transmission set revision = 7", "delete from plan_transmission",
				"update plan_answer set text = 'x'", "delete from plan_draft")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.staff, sql))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
		assertThat(draft(id).inForce()).map(Transmission::revision).hasValue(1);
	}

	@Test
	void theDatabaseChecksThePrint() {
		DossierId id = this.world.registered(this.staff, this.centre);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.staff,
				"""
						insert into plan_transmission (id, exam_centre_id, dossier_id, revision, content, sha256, transmitted_at)
						values (?, ?, ?, 1, '{"revision": 1}', repeat('0', 64), now())""",
				Ids.next(), this.centre.value(), id.value()))
			.withMessageContaining("plan_transmission_print");
	}

	private List<String> mailsOf(DossierId id, String template) {
		return this.jdbc.sql("""
				select recipient_name || ' ' || (model ->> 'label') from outgoing_mail
				where dossier_id = ? and template = ?""").params(id.value(), template).query(String.class).list();
	}

	private PlanDraft draft(DossierId id) {
		return within(this.staff, () -> this.plans.draft(this.staff, id));
	}

}
