package fr.cqpm.commission;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a commission decides of each criterion, once the marks are open (R9, R10). */
@ApplicationTest
class CriterionDecisionsTests {

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
	Records records;

	@Autowired
	CriterionDecisions criteria;

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
		assertThat(this.records.journal(this.staff, dossier, "commission.criterion")).hasSize(2);
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
				new NewCriterionDecision(FIRST, MarkValue.NOT_MET, "Autre motif", before)));
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
				new NewCriterionDecision(FIRST, MarkValue.MET, "Motif", before)));
		assertThat(stale.refusals()).singleElement()
			.extracting(Refusal::reason)
			.asString()
			.contains("écartée entre-temps");
	}

	@Test
	void unanimousCriteriaAreTakenOverAsOneDecisionEach() {
		DossierId dossier = this.commission.ready(this.staff, this.centre, this.members,
				Map.of(FIRST, MarkValue.TO_REVIEW, CONDITIONAL, MarkValue.NOT_APPLICABLE));
		assertThat(takeable(dossier, FIRST)).isEmpty();
		assertThat(takeable(dossier, CONDITIONAL)).isEmpty();
		CriterionNumber second = CriterionNumber.of(1, 2);
		CriterionNumber third = CriterionNumber.of(1, 3);
		assertThat(takeOver(dossier, Map.of(second, MarkValue.NOT_MET)).isAccepted()).isFalse();
		assertThat(takeOver(dossier, Map.of(FIRST, MarkValue.TO_REVIEW)).isAccepted()).isFalse();
		assertThat(takeOver(dossier, Map.of(second, MarkValue.MET, third, MarkValue.MET)).isAccepted()).isTrue();
		assertThat(takeOver(dossier, Map.of(second, MarkValue.MET, third, MarkValue.MET)).isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, dossier, "commission.criterion")).hasSize(2);
		assertThat(this.commission.file(this.member, dossier).criteria()).containsOnlyKeys(second, third);
	}

	private Optional<MarkValue> takeable(DossierId dossier, CriterionNumber criterion) {
		CommissionFile file = this.commission.file(this.member, dossier);
		return CriterionDecisions.takeable(file, file.agenda(), criterion);
	}

	private DossierId ready() {
		return this.commission.ready(this.staff, this.centre, this.members, Map.of());
	}

	private Verdict takeOver(DossierId dossier, Map<CriterionNumber, MarkValue> confirmed) {
		return World.within(this.member, () -> this.criteria.takeOver(this.member, dossier, confirmed));
	}

	private void revise(DossierId dossier, CriterionNumber criterion, MarkValue value) {
		Verdicts.accept(World.within(this.member,
				() -> this.submissions.revise(this.member, dossier, new NewMark(criterion, value, null, 1), "Relu")));
	}

	private static Rule refused(Verdict verdict) {
		assertThat(verdict.isAccepted()).isFalse();
		return verdict.refusals().getFirst().rule();
	}

}
