package fr.cqpm.commission;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a commission decides, on which bases, and how it closes (R8 to R10). */
@ApplicationTest
class CommissionTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	private static final CriterionNumber CONDITIONAL = CriterionNumber.of(3, 2);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Commissions commissions;

	@Autowired
	CriterionDecisions criteria;

	@Autowired
	CapacityDecisions capacities;

	@Autowired
	Closings closings;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	private ExamCentreId centre;

	private Actor staff;

	private List<Actor> members;

	private Actor president;

	private Actor member;

	@BeforeEach
	void twoAssessors() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.members = this.panels.assessors(this.centre, 2);
		this.president = this.members.get(0);
		this.member = this.members.get(1);
	}

	@Test
	void nothingIsDecidedWhileMarksAreSealed() {
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, dossier, this.members);
		this.marking.submitted(dossier, List.of(this.president), Map.of());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.commission.decide(this.member, dossier, FIRST, MarkValue.MET, null))
			.matches((violation) -> violation.rule() == Rule.R9);
		assertThat(this.commission.file(this.president, dossier).marks()).isEmpty();
	}

	@Test
	void criterionIsDecidedByRevisionsOfWhichTheHighestStands() {
		DossierId dossier = ready();
		assertThat(this.commission.decide(this.member, dossier, FIRST, MarkValue.TO_REVIEW, null).isAccepted())
			.isTrue();
		assertThat(this.commission.decide(this.president, dossier, FIRST, MarkValue.NOT_MET, "Pas de comparaison")
			.isAccepted()).isTrue();
		assertThat(this.commission.decide(this.president, dossier, FIRST, MarkValue.NOT_MET, "Pas de comparaison")
			.isAccepted()).isTrue();
		CriterionRuling ruling = this.commission.file(this.member, dossier).criteria().get(FIRST);
		assertThat(ruling.revision()).isEqualTo(2);
		assertThat(ruling.value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(ruling.by()).isEqualTo(this.president.name());
		assertThat(entries(dossier, "commission.criterion")).hasSize(2);
		assertThat(refused(this.commission.decide(this.member, dossier, FIRST, MarkValue.NOT_APPLICABLE, "Motif")))
			.isEqualTo(Rule.R9);
		assertThat(refused(this.commission.decide(this.member, dossier, CONDITIONAL, MarkValue.NOT_APPLICABLE, " ")))
			.isEqualTo(Rule.R9);
	}

	@Test
	void staleDecisionIsRefusedAndBothValuesAreShown() {
		DossierId dossier = ready();
		Seen before = this.commission.file(this.member, dossier).seen(FIRST);
		this.commission.decide(this.president, dossier, FIRST, MarkValue.MET, null);
		Verdict stale = World.within(this.member, () -> this.criteria.decide(this.member, dossier,
				new NewCriterionDecision(FIRST, MarkValue.NOT_MET, null, before)));
		assertThat(stale.refusals()).singleElement()
			.extracting(Refusal::reason)
			.asString()
			.contains(this.president.name(), "«\u00a0Satisfait\u00a0»", "«\u00a0Non satisfait\u00a0»");
	}

	@Test
	void decisionOnARevisedMarkIsRefused() {
		DossierId dossier = ready();
		Seen before = this.commission.file(this.member, dossier).seen(FIRST);
		revise(dossier, FIRST, MarkValue.NOT_MET);
		Verdict stale = World.within(this.member, () -> this.criteria.decide(this.member, dossier,
				new NewCriterionDecision(FIRST, MarkValue.MET, null, before)));
		assertThat(stale.refusals()).singleElement()
			.extracting(Refusal::reason)
			.asString()
			.contains("écartée entre-temps");
	}

	@Test
	void unanimousCriteriaAreTakenOverAsOneDecisionEach() {
		DossierId dossier = this.commission.ready(this.staff, this.centre, this.members,
				Map.of(FIRST, MarkValue.TO_REVIEW, CONDITIONAL, MarkValue.NOT_APPLICABLE));
		assertThat(CriterionDecisions.takeable(this.commission.file(this.member, dossier), FIRST)).isEmpty();
		assertThat(CriterionDecisions.takeable(this.commission.file(this.member, dossier), CONDITIONAL)).isEmpty();
		CriterionNumber second = CriterionNumber.of(1, 2);
		CriterionNumber third = CriterionNumber.of(1, 3);
		assertThat(takeOver(dossier, Map.of(second, MarkValue.NOT_MET)).isAccepted()).isFalse();
		assertThat(takeOver(dossier, Map.of(FIRST, MarkValue.TO_REVIEW)).isAccepted()).isFalse();
		assertThat(takeOver(dossier, Map.of(second, MarkValue.MET, third, MarkValue.MET)).isAccepted()).isTrue();
		assertThat(takeOver(dossier, Map.of(second, MarkValue.MET, third, MarkValue.MET)).isAccepted()).isTrue();
		assertThat(entries(dossier, "commission.criterion")).hasSize(2);
		assertThat(this.commission.file(this.member, dossier).criteria()).containsOnlyKeys(second, third);
	}

	@Test
	void capacityIsNotDecidedBeforeItsThreeBases() {
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, dossier, this.members);
		assertMissing(dossier, MissingBasis.REPORT, MissingBasis.PRESENTATION, MissingBasis.MARKS, MissingBasis.OPINION,
				MissingBasis.INTERVIEW);
		this.commission.deposit(this.staff, dossier);
		this.panels.hold(this.member, dossier, MeetingKind.PRESENTATION, this.members);
		assertMissing(dossier, MissingBasis.MARKS, MissingBasis.OPINION, MissingBasis.INTERVIEW);
		this.marking.submitted(dossier, this.members, Map.of());
		this.panels.hold(this.member, dossier, MeetingKind.INTERVIEW, this.members);
		assertMissing(dossier, MissingBasis.OPINION);
		assertThat(freezes(dossier)).doesNotContain(Freeze.FIRST_CAPACITY_DECISION);
	}

	@Test
	void capacityWaitsForItsCriteria() {
		DossierId dossier = ready();
		assertThat(this.commission.decide(this.member, dossier, capacity(dossier, 1), CapacityOutcome.ACQUIRED, "Motif")
			.refusals()).extracting(Refusal::reason).anyMatch((reason) -> reason.contains("1.1, 1.2"));
	}

	@Test
	void decisionAgainstTheProposalNeedsAReason() {
		DossierId dossier = ready();
		this.commission.decideCriteria(this.member, dossier, Map.of(FIRST, MarkValue.NOT_MET));
		Capacity first = capacity(dossier, 1);
		Capacity second = capacity(dossier, 2);
		assertThat(refused(decide(dossier, first, CapacityOutcome.ACQUIRED, null))).isEqualTo(Rule.R10);
		assertThat(refused(decide(dossier, first, CapacityOutcome.NOT_ACQUIRED, " "))).isEqualTo(Rule.R10);
		assertThat(refused(decide(dossier, second, CapacityOutcome.NOT_ACQUIRED, null))).isEqualTo(Rule.R10);
		assertThat(decide(dossier, second, CapacityOutcome.ACQUIRED, null).isAccepted()).isTrue();
		assertThat(decide(dossier, first, CapacityOutcome.ACQUIRED, "Montré à l’entretien").isAccepted()).isTrue();
		assertThat(freezes(dossier)).contains(Freeze.FIRST_CAPACITY_DECISION);
		CommissionOutcomes outcomes = World.within(this.staff, () -> this.commissions.outcomes(dossier));
		assertThat(outcomes.closed()).isFalse();
		assertThat(outcomes.capacities()).containsOnly(Map.entry(first.number(), CapacityOutcome.ACQUIRED),
				Map.entry(second.number(), CapacityOutcome.ACQUIRED));
	}

	@Test
	void whatADecisionRestsOnMustNotHaveChangedWhenItCloses() {
		DossierId dossier = ready();
		this.commission.acquireAll(this.member, dossier);
		revise(dossier, FIRST, MarkValue.NOT_MET);
		assertThat(reasons(this.commission.close(this.president, dossier)))
			.anyMatch((reason) -> reason.contains("Critère 1.1 : une évaluation a été révisée"))
			.anyMatch((reason) -> reason.contains("Capacité 1 : ce sur quoi repose la décision a changé"));
		PanelWorld.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.MET, null));
		assertThat(reasons(this.commission.close(this.president, dossier))).singleElement()
			.asString()
			.contains("Capacité 1");
		PanelWorld.accept(decide(dossier, capacity(dossier, 1), CapacityOutcome.ACQUIRED, null));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
	}

	@Test
	void toReviewBlocksClosing() {
		DossierId dossier = ready();
		this.commission.acquireAll(this.member, dossier);
		PanelWorld.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.TO_REVIEW, null));
		assertThat(reasons(this.commission.close(this.president, dossier)))
			.anyMatch((reason) -> reason.contains("critères à revoir"));
		assertThat(freezes(dossier)).doesNotContain(Freeze.COMMISSION_CLOSED);
	}

	@Test
	void onlyThePresidentClosesAndNothingChangesAfter() {
		DossierId dossier = ready();
		assertThat(reasons(this.commission.close(this.president, dossier))).isNotEmpty();
		this.commission.acquireAll(this.member, dossier);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.commission.close(this.member, dossier));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(entries(dossier, "commission.closed")).hasSize(1);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.commission.decide(this.member, dossier, FIRST, MarkValue.NOT_MET, null));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> decide(dossier, capacity(dossier, 1), CapacityOutcome.NOT_ACQUIRED, "Motif"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.panels.hold(this.member, dossier, MeetingKind.INTERVIEW, this.members));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> revise(dossier, FIRST, MarkValue.NOT_MET));
		CommissionOutcomes outcomes = World.within(this.staff, () -> this.commissions.outcomes(dossier));
		assertThat(outcomes.closed()).isTrue();
		assertThat(outcomes.capacities())
			.hasSameSizeAs(this.commission.file(this.member, dossier).edition().capacities());
	}

	@Test
	void reopeningNeedsTheReasonAndEndsWithTheDeclaration() {
		DossierId dossier = closed();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reopen(this.member, dossier, "Motif"));
		assertThat(reopen(this.president, dossier, " ").refusals()).hasSize(1);
		assertThat(reopen(this.president, dossier, "Une erreur de saisie").isAccepted()).isTrue();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reopen(this.president, dossier, "Encore"));
		PanelWorld.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.NOT_MET, null));
		PanelWorld.accept(decide(dossier, capacity(dossier, 1), CapacityOutcome.NOT_ACQUIRED, "Relu"));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(World.within(this.member, () -> this.commissions.sheet(this.member, dossier)).closings())
			.extracting(Closing::closed)
			.containsExactly(true, false, true);
		World.within(this.staff, () -> this.transactions.executeWithoutResult(
				(status) -> this.dossiers.freeze(this.dossiers.lock(dossier), Freeze.RESULT_DECLARED)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reopen(this.president, dossier, "Trop tard"))
			.matches((violation) -> violation.rule() == Rule.R12);
	}

	@Test
	void membersSignByTheirNameAndThePresidentSaysWhoIsAbsent() {
		DossierId dossier = ready();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> sign(this.member, dossier, "X"));
		this.commission.acquireAll(this.member, dossier);
		this.commission.close(this.president, dossier);
		assertThat(sign(this.president, dossier, "Quelqu’un d’autre").refusals()).hasSize(1);
		assertThat(sign(this.president, dossier, this.president.name().toUpperCase()).isAccepted()).isTrue();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> absent(this.member, this.president, dossier, "X"));
		assertThat(absent(this.president, this.member, dossier, "").refusals()).hasSize(1);
		assertThat(absent(this.president, this.member, dossier, "Absente ce jour-là").isAccepted()).isTrue();
		assertThat(World.within(this.member, () -> this.commissions.sheet(this.member, dossier))
			.closing()
			.orElseThrow()
			.signatures()).hasSize(2);
	}

	@Test
	void decisionsAreNeverUpdatedAndOtherCentresSeeNone() {
		DossierId dossier = closed();
		for (String table : List.of("criterion_decision", "capacity_decision", "commission_closing")) {
			assertThatExceptionOfType(
					DataAccessException.class)
				.isThrownBy(() -> World.within(this.member,
						() -> this.transactions.executeWithoutResult(
								(status) -> this.jdbc.sql("delete from " + table + " where dossier_id = ?")
									.param(dossier.value())
									.update())));
		}
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR, Role.CENTRE_STAFF);
		assertThat(World.within(elsewhere, () -> this.commissions.outcomes(List.of(dossier)))).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(elsewhere, () -> this.commissions.sheet(elsewhere, dossier)));
		Actor sameCentre = this.world.person(this.centre, Role.ASSESSOR);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.commission.decide(sameCentre, dossier, FIRST, MarkValue.MET, null));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.commission.close(this.staff, dossier));
	}

	private DossierId ready() {
		return this.commission.ready(this.staff, this.centre, this.members, Map.of());
	}

	private DossierId closed() {
		DossierId dossier = ready();
		this.commission.acquireAll(this.member, dossier);
		PanelWorld.accept(this.commission.close(this.president, dossier));
		return dossier;
	}

	private Capacity capacity(DossierId dossier, int number) {
		return this.commission.file(this.member, dossier).edition().capacities().get(number - 1);
	}

	private Verdict decide(DossierId dossier, Capacity capacity, CapacityOutcome outcome, String reason) {
		return this.commission.decide(this.member, dossier, capacity, outcome, reason);
	}

	private Verdict takeOver(DossierId dossier, Map<CriterionNumber, MarkValue> confirmed) {
		return World.within(this.member, () -> this.criteria.takeOver(this.member, dossier, confirmed));
	}

	private void revise(DossierId dossier, CriterionNumber criterion, MarkValue value) {
		PanelWorld.accept(World.within(this.member,
				() -> this.submissions.revise(this.member, dossier, new NewMark(criterion, value, null, 1), "Relu")));
	}

	private Verdict reopen(Actor actor, DossierId dossier, String reason) {
		return World.within(actor, () -> this.closings.reopen(actor, dossier, reason));
	}

	private Verdict sign(Actor actor, DossierId dossier, String name) {
		return World.within(actor, () -> this.closings.sign(actor, dossier, name));
	}

	private Verdict absent(Actor actor, Actor absent, DossierId dossier, String reason) {
		return World.within(actor, () -> this.closings.absent(actor, dossier, absent.requirePerson(), reason));
	}

	private void assertMissing(DossierId dossier, MissingBasis... missing) {
		Capacity capacity = capacity(dossier, 1);
		assertThat(this.commission.file(this.member, dossier).basis(capacity.number()).missing())
			.containsExactly(missing);
		assertThat(refused(decide(dossier, capacity, CapacityOutcome.ACQUIRED, "Motif"))).isEqualTo(Rule.R8);
	}

	private static Rule refused(Verdict verdict) {
		assertThat(verdict.isAccepted()).isFalse();
		return verdict.refusals().getFirst().rule();
	}

	private static List<String> reasons(Verdict verdict) {
		return verdict.refusals().stream().map(Refusal::reason).toList();
	}

	private Set<Freeze> freezes(DossierId dossier) {
		return World.within(this.staff, () -> this.dossiers.get(dossier)).windows().freezes();
	}

	private List<JournalEntry> entries(DossierId dossier, String act) {
		return World.within(this.staff, () -> this.transactions.execute((status) -> this.journal.of(dossier)))
			.stream()
			.filter((entry) -> entry.act().equals(act))
			.toList();
	}

}
