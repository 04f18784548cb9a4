package fr.cqpm.commission;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a commission decides of each capacity, and on which bases (R8, R10). */
@ApplicationTest
class CapacityDecisionsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	MarkingWorld marking;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Records records;

	@Autowired
	Commissions commissions;

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
		assertThat(this.records.freezes(this.staff, dossier)).doesNotContain(Freeze.FIRST_CAPACITY_DECISION);
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
		assertThat(this.records.freezes(this.staff, dossier)).contains(Freeze.FIRST_CAPACITY_DECISION);
		CommissionOutcomes outcomes = World.within(this.staff, () -> this.commissions.outcomes(dossier));
		assertThat(outcomes.closed()).isFalse();
		assertThat(outcomes.capacities()).containsOnly(Map.entry(first.number(), CapacityOutcome.ACQUIRED),
				Map.entry(second.number(), CapacityOutcome.ACQUIRED));
	}

	private DossierId ready() {
		return this.commission.ready(this.staff, this.centre, this.members, Map.of());
	}

	private Capacity capacity(DossierId dossier, int number) {
		return this.commission.file(this.member, dossier).edition().capacities().get(number - 1);
	}

	private Verdict decide(DossierId dossier, Capacity capacity, CapacityOutcome outcome, String reason) {
		return this.commission.decide(this.member, dossier, capacity, outcome, reason);
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

}
