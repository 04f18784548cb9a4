package fr.cqpm.commission;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.Closing.Signature;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static fr.cqpm.support.Verdicts.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a commission closes, reopens and signs, and what stays (R10, R12). */
@ApplicationTest
class ClosingsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Records records;

	@Autowired
	Commissions commissions;

	@Autowired
	Closings closings;

	@Autowired
	MarkSubmissions submissions;

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
	void whatADecisionRestsOnMustNotHaveChangedWhenItCloses() {
		DossierId dossier = ready();
		this.commission.acquireAll(this.member, dossier);
		revise(dossier, FIRST, MarkValue.NOT_MET);
		assertThat(reasons(this.commission.close(this.president, dossier)))
			.anyMatch((reason) -> reason.contains("Critère 1.1\u00a0: une évaluation a été révisée"))
			.anyMatch((reason) -> reason.contains("Capacité 1\u00a0: ce sur quoi repose la décision a changé"));
		Verdicts.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.MET, "Relu ensemble"));
		assertThat(reasons(this.commission.close(this.president, dossier))).singleElement()
			.asString()
			.contains("Capacité 1");
		Verdicts.accept(decide(dossier, capacity(dossier, 1), CapacityOutcome.ACQUIRED, null));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
	}

	@Test
	void toReviewBlocksClosing() {
		DossierId dossier = ready();
		this.commission.acquireAll(this.member, dossier);
		Verdicts.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.TO_REVIEW, null));
		assertThat(reasons(this.commission.close(this.president, dossier)))
			.anyMatch((reason) -> reason.contains("critères à revoir"));
		assertThat(this.records.freezes(this.staff, dossier)).doesNotContain(Freeze.COMMISSION_CLOSED);
	}

	@Test
	void onlyThePresidentClosesAndNothingChangesAfter() {
		DossierId dossier = ready();
		assertThat(reasons(this.commission.close(this.president, dossier))).isNotEmpty();
		this.commission.acquireAll(this.member, dossier);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.commission.close(this.member, dossier));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, dossier, "commission.closed")).hasSize(1);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.commission.decide(this.member, dossier, FIRST, MarkValue.NOT_MET, "Relu ensemble"));
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
		Verdicts.accept(this.commission.decide(this.member, dossier, FIRST, MarkValue.NOT_MET, "Relu ensemble"));
		Verdicts.accept(decide(dossier, capacity(dossier, 1), CapacityOutcome.NOT_ACQUIRED, "Relu"));
		assertThat(this.commission.close(this.president, dossier).isAccepted()).isTrue();
		assertThat(World.within(this.member, () -> this.commissions.sheet(this.member, dossier)).closings())
			.extracting(Closing::closed)
			.containsExactly(true, false, true);
		this.records.freeze(this.staff, dossier, Freeze.RESULT_DECLARED);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> reopen(this.president, dossier, "Trop tard"))
			.matches((violation) -> violation.rule() == Rule.R12);
	}

	@Test
	void membersSignAndThePresidentLast() {
		DossierId dossier = ready();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> sign(this.member, dossier, 1));
		this.commission.acquireAll(this.member, dossier);
		this.commission.close(this.president, dossier);
		assertThat(reasons(sign(this.president, dossier, 1))).singleElement()
			.asString()
			.contains(this.member.name() + " n’a pas encore signé");
		assertThat(sign(this.member, dossier, 1).isAccepted()).isTrue();
		assertThat(sign(this.member, dossier, 1).isAccepted()).isTrue();
		assertThat(sign(this.president, dossier, 1).isAccepted()).isTrue();
		assertThat(signatures(dossier)).extracting(Signature::name)
			.containsExactlyInAnyOrder(this.member.name(), this.president.name());
		assertThat(this.records.journal(this.staff, dossier, "commission.signed")).hasSize(2);
	}

	@Test
	void thePresidentSaysWhyAMemberIsAbsent() {
		DossierId dossier = closed();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> absent(this.member, this.president, dossier, "X"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> absent(this.president, this.president, dossier, "Moi-même"));
		assertThat(absent(this.president, this.member, dossier, "").refusals()).hasSize(1);
		assertThat(absent(this.president, this.member, dossier, "Absente ce jour-là").isAccepted()).isTrue();
		assertThat(reasons(sign(this.member, dossier, 1))).singleElement().asString().contains("Absente ce jour-là");
		assertThat(sign(this.president, dossier, 1).isAccepted()).isTrue();
		assertThat(signatures(dossier)).hasSize(2);
	}

	@Test
	void signaturesFallAndNobodySignsWhatTheyHaveNotRead() {
		DossierId dossier = closed();
		Verdicts.accept(sign(this.member, dossier, 1));
		this.commission.reopen(this.president, dossier, "Une erreur de saisie");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> sign(this.president, dossier, 1));
		Verdicts.accept(this.commission.close(this.president, dossier));
		assertThat(signatures(dossier)).isEmpty();
		assertThat(reasons(sign(this.member, dossier, 1))).singleElement().asString().contains("rouverte");
		assertThat(reasons(reopen(this.president, dossier, "Sent once more"))).singleElement()
			.asString()
			.contains("rouverte");
		assertThat(sign(this.member, dossier, 3).isAccepted()).isTrue();
	}

	@Test
	void decisionsAreNeverUpdatedAndOtherCentresSeeNone() {
		DossierId dossier = closed();
		for (String table : List.of("criterion_decision", "capacity_decision", "commission_closing",
				"commission_signature")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.records.execute(this.member,
					"delete from " + table + " where dossier_id = ?", dossier.value()));
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
		Verdicts.accept(this.commission.close(this.president, dossier));
		return dossier;
	}

	private Capacity capacity(DossierId dossier, int number) {
		return this.commission.file(this.member, dossier).edition().capacities().get(number - 1);
	}

	private Verdict decide(DossierId dossier, Capacity capacity, CapacityOutcome outcome, String reason) {
		return this.commission.decide(this.member, dossier, capacity, outcome, reason);
	}

	private void revise(DossierId dossier, CriterionNumber criterion, MarkValue value) {
		Verdicts.accept(World.within(this.member,
				() -> this.submissions.revise(this.member, dossier, new NewMark(criterion, value, null, 1), "Relu")));
	}

	private Verdict reopen(Actor actor, DossierId dossier, String reason) {
		return World.within(actor, () -> this.closings.reopen(actor, dossier, 1, reason));
	}

	private Verdict sign(Actor actor, DossierId dossier, int closing) {
		return World.within(actor, () -> this.closings.sign(actor, dossier, closing));
	}

	private List<Signature> signatures(DossierId dossier) {
		return World.within(this.member, () -> this.commissions.sheet(this.member, dossier))
			.closing()
			.orElseThrow()
			.signatures();
	}

	private Verdict absent(Actor actor, Actor absent, DossierId dossier, String reason) {
		return World.within(actor, () -> this.closings.absent(actor, dossier, 1, absent.requirePerson(), reason));
	}

}
