package fr.cqpm.plan;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Sha256;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A plan is drafted, transmitted and revised until the first mark (R2 to R4). */
@ApplicationTest
class PlansTests {

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Plans plans;

	@Autowired
	Dossiers dossiers;

	@Autowired
	TransactionTemplate transaction;

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
		assertThat(this.records.journal(this.staff, id)).extracting(JournalEntry::act)
			.containsExactly("registration.registered");
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
		assertThat(Sha256.hex(transmission.content().canonical())).isEqualTo(transmission.sha256());
		assertThat(transmission.content().transmittedAt()).isEqualTo(transmission.at());

		TransmittedPlan plan = within(this.staff, () -> this.plans.of(id)).orElseThrow();
		assertThat(plan.conditions().deadline().due()).isEqualTo(draft.proposal().due());
		assertThat(plan.plans(new CapacityNumber(1), AssessmentMethod.WORKPLACE_PROJECTS)).isTrue();
		assertThat(this.records.dossier(this.staff, id).windows().reportDueBefore())
			.isEqualTo(plan.conditions().deadline().endsBefore());
		assertThat(this.records.journal(this.staff, id)).extracting(JournalEntry::act)
			.containsExactly("plan.transmitted", "registration.registered");
		assertThat(this.records.journal(this.staff, id).getFirst().after())
			.containsEntry("Empreinte SHA-256", transmission.sha256())
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
		Dossier dossier = this.records.dossier(this.staff, id);
		within(this.staff, () -> this.transaction.executeWithoutResult((status) -> this.dossiers
			.reportDueBefore(this.dossiers.lock(id), dossier.windows().reportDueBefore().plus(Duration.ofDays(5)))));
		this.world.transmit(this.staff, id, first);
		assertThat(draft(id).inForce()).map(Transmission::revision).hasValue(2);
		assertThat(this.records.dossier(this.staff, id).windows().reportDueBefore())
			.isEqualTo(dossier.windows().reportDueBefore().plus(Duration.ofDays(5)));

		PlanProposal later = new PlanProposal(first.capacities(), first.agreement(),
				first.due().plus(Duration.ofDays(1)), first.formats(), first.maximumBytes());
		this.world.transmit(this.staff, id, later);
		assertThat(this.records.dossier(this.staff, id).windows().reportDueBefore())
			.isEqualTo(dossier.windows().reportDueBefore().plus(Duration.ofDays(1)));
		assertThat(draft(id).transmissions()).extracting(Transmission::revision).containsExactly(3, 2, 1);
	}

	@Test
	void thePlanIsRevisedUntilTheFirstMark() {
		DossierId id = this.world.planned(this.staff, this.centre);
		assertThat(draft(id).closed()).isNull();
		this.records.freeze(this.staff, id, Freeze.REPORT_DEPOSITED);
		transmit(id, Ids.next(), 1);
		this.records.freeze(this.staff, id, Freeze.FIRST_MARK);
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
			List<Future<?>> asked = IntStream.range(0, 4).<Future<?>>mapToObj((n) -> threads.submit(() -> {
				start.await();
				this.world.transmit(this.staff, id, proposal);
				return n;
			})).toList();
			start.countDown();
			for (Future<?> one : asked) {
				one.get();
			}
		}
		assertThat(draft(id).transmissions()).extracting(Transmission::revision).containsExactly(4, 3, 2, 1);
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

}
