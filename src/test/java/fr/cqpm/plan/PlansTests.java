package fr.cqpm.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class PlansTests {

	@Autowired
	World world;

	@Autowired
	Plans plans;

	@Autowired
	TransmittedPlans transmitted;

	@Autowired
	PlanAnswers answers;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Journal journal;

	@Autowired
	TransactionTemplate transaction;

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
	void theFirstDraftPlansWorkplaceProjectsAndTheOpinionEverywhere() {
		DossierId id = this.world.registered(this.staff, this.centre);
		PlanDraft draft = draft(id);
		assertThat(draft.proposal().capacities()).hasSameSizeAs(draft.edition().capacities())
			.allMatch((line) -> line.methods()
				.equals(Set.of(AssessmentMethod.WORKPLACE_PROJECTS, AssessmentMethod.COMPANY_OPINION)));
		assertThat(draft.proposal().agreement().name()).isEqualTo("Dominique Tutrice");
		assertThat(draft.saved()).isNull();
		assertThat(draft.nextRevision()).isEqualTo(1);
		assertThat(draft.refusals()).extracting(Refusal::field).containsExactly("agreedOn", "due");
		assertThat(within(this.staff, () -> this.plans.of(id))).isEmpty();
	}

	@Test
	void aSavedDraftComesBackAndAnOlderPageDoesNotReplaceIt() {
		DossierId id = this.world.planned(this.staff, this.centre);
		PlanDraft draft = draft(id);
		assertThat(draft.proposal()).isEqualTo(withDue(this.world.proposal(this.staff, id), draft.proposal()));
		assertThat(draft.version()).isEqualTo(1);
		assertThat(draft.refusals()).isEmpty();
		assertThat(save(id, draft.proposal(), 1)).isEqualTo(2);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> save(id, draft.proposal(), 1));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> save(id, draft.proposal(), 0));
		assertThat(journalOf(id)).extracting(JournalEntry::act).containsExactly("registration.registered");
	}

	@Test
	void transmittingFreezesTheContentSetsTheDeadlineAndIsJournalled() {
		DossierId id = this.world.planned(this.staff, this.centre);
		PlanDraft draft = draft(id);
		UUID key = Ids.next();
		assertThat(transmit(id, key, 1)).isEqualTo(Verdict.accepted());
		assertThat(transmit(id, key, 1)).isEqualTo(Verdict.accepted());

		Transmission transmission = within(this.staff, () -> this.plans.transmission(this.staff, id, key))
			.transmission();
		assertThat(transmission.revision()).isEqualTo(1);
		assertThat(transmission.content().canonical()).startsWith("{\"agreement\":{").contains("\"revision\":1");
		assertThat(PlanContent.sha256(transmission.content().canonical())).isEqualTo(transmission.sha256());
		assertThat(transmission.content().transmittedAt()).isEqualTo(transmission.at());

		TransmittedPlan plan = within(this.staff, () -> this.plans.of(id)).orElseThrow();
		assertThat(plan.conditions().deadline().due()).isEqualTo(draft.proposal().due());
		assertThat(plan.plans(new CapacityNumber(1), AssessmentMethod.WORKPLACE_PROJECTS)).isTrue();
		assertThat(dossier(id).windows().reportDueBefore()).isEqualTo(plan.conditions().deadline().endsBefore());
		assertThat(journalOf(id)).extracting(JournalEntry::act)
			.containsExactly("plan.transmitted", "registration.registered");
		assertThat(journalOf(id).getFirst().after()).containsEntry("Empreinte SHA-256", transmission.sha256())
			.containsEntry("Défini avec", "L’entreprise")
			.containsKeys("Transmis à", "Accord", "À déposer au plus tard", "Capacité 10");

		PlanDraft next = draft(id);
		assertThat(next.saved()).isNull();
		assertThat(next.nextRevision()).isEqualTo(2);
		assertThat(next.proposal()).isEqualTo(draft.proposal());
	}

	@Test
	void aDraftCheckedBeforeItChangedIsNotTransmitted() {
		DossierId id = this.world.planned(this.staff, this.centre);
		save(id, draft(id).proposal(), 1);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> transmit(id, Ids.next(), 1));
		assertThat(within(this.staff, () -> this.plans.of(id))).isEmpty();
	}

	@Test
	void whatTheRulesRefuseIsNotTransmitted() {
		DossierId id = this.world.registered(this.staff, this.centre);
		Verdict verdict = within(this.staff,
				() -> this.plans.transmit(this.staff, id, Ids.next(), draft(id).proposal()));
		assertThat(verdict.refusals()).extracting(Refusal::field).containsExactly("agreedOn", "due");
		assertThat(within(this.staff, () -> this.plans.of(id))).isEmpty();
	}

	@Test
	void aLaterChangeIsTheNextRevisionAndAnUnchangedDeadlineKeepsItsExtension() {
		DossierId id = this.world.transmitted(this.staff, this.centre);
		PlanProposal first = draft(id).proposal();
		Dossier dossier = dossier(id);
		within(this.staff, () -> this.transaction.executeWithoutResult((status) -> this.dossiers
			.reportDueBefore(this.dossiers.lock(id), dossier.windows().reportDueBefore().plus(Duration.ofDays(5)))));
		this.world.transmit(this.staff, id, first);
		assertThat(draft(id).inForce()).map(Transmission::revision).hasValue(2);
		assertThat(dossier(id).windows().reportDueBefore())
			.isEqualTo(dossier.windows().reportDueBefore().plus(Duration.ofDays(5)));

		PlanProposal later = new PlanProposal(first.capacities(), first.agreement(),
				first.due().plus(Duration.ofDays(1)), first.formats(), first.maximumBytes());
		this.world.transmit(this.staff, id, later);
		assertThat(dossier(id).windows().reportDueBefore())
			.isEqualTo(dossier.windows().reportDueBefore().plus(Duration.ofDays(1)));
		assertThat(draft(id).transmissions()).extracting(Transmission::revision).containsExactly(3, 2, 1);
	}

	@Test
	void thePlanIsRevisedUntilTheFirstMark() {
		DossierId id = this.world.planned(this.staff, this.centre);
		assertThat(draft(id).closed()).isNull();
		freeze(id, Freeze.REPORT_DEPOSITED);
		transmit(id, Ids.next(), 1);
		freeze(id, Freeze.FIRST_MARK);
		assertThat(draft(id).closed()).isNotNull();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.world.transmit(this.staff, id, draft(id).proposal()));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> save(id, draft(id).proposal(), 2));
	}

	@Test
	void twoAtOnceAreOneRevisionEach() throws Exception {
		DossierId id = this.world.registered(this.staff, this.centre);
		PlanProposal proposal = this.world.proposal(this.staff, id);
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> asked = java.util.stream.IntStream.range(0, 4)
				.<Future<?>>mapToObj((n) -> threads.submit(() -> {
					start.await();
					this.world.transmit(this.staff, id, proposal);
					return n;
				}))
				.toList();
			start.countDown();
			for (Future<?> one : asked) {
				one.get();
			}
		}
		assertThat(draft(id).transmissions()).extracting(Transmission::revision).containsExactly(4, 3, 2, 1);
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
				assertThat(count(table)).as(table).isZero();
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
		assertThat(journalOf(id)).extracting(JournalEntry::act)
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
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(
					() -> within(this.staff, () -> this.transaction.execute((status) -> this.jdbc.sql(sql).update())))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
		assertThat(draft(id).inForce()).map(Transmission::revision).hasValue(1);
	}

	@Test
	void theDatabaseChecksThePrint() {
		DossierId id = this.world.registered(this.staff, this.centre);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> within(this.staff,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("""
							insert into plan_transmission (id, exam_centre_id, dossier_id, revision, content, sha256, transmitted_at)
							values (?, ?, ?, 1, '{"revision": 1}', repeat('0', 64), now())""")
					.params(Ids.next(), this.centre.value(), id.value())
					.update())))
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

	private static PlanProposal withDue(PlanProposal proposal, PlanProposal other) {
		return new PlanProposal(proposal.capacities(), proposal.agreement(), other.due(), proposal.formats(),
				proposal.maximumBytes());
	}

	private int save(DossierId id, PlanProposal proposal, int version) {
		return within(this.staff, () -> this.plans.save(this.staff, id, proposal, version));
	}

	private Verdict transmit(DossierId id, UUID key, int version) {
		return within(this.staff, () -> this.plans.transmit(this.staff, id, key, version));
	}

	private Dossier dossier(DossierId id) {
		return within(this.staff, () -> this.dossiers.get(id));
	}

	private void freeze(DossierId id, Freeze freeze) {
		within(this.staff, () -> this.transaction
			.executeWithoutResult((status) -> this.dossiers.freeze(this.dossiers.lock(id), freeze)));
	}

	private List<JournalEntry> journalOf(DossierId id) {
		return within(this.staff, () -> this.transaction.execute((status) -> this.journal.of(id)));
	}

	private int count(String table) {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
	}

}
