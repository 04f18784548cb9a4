package fr.cqpm.marking;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
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

/** Who marks: an absent member is no longer waited for, a late one does not join (R9). */
@ApplicationTest
class ExclusionsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	MarkingWorld marking;

	@Autowired
	PanelComposition composition;

	@Autowired
	Records records;

	@Autowired
	MarkDrafts drafts;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Marks marks;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor president;

	private Actor member;

	@BeforeEach
	void aCommissionOfTwo() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		List<Actor> members = this.commissions.assessors(this.centre, 2);
		this.president = members.get(0);
		this.member = members.get(1);
		this.commissions.sitting(this.staff, this.dossier, members);
	}

	@Test
	void onlyThePresidentExcludesAnAbsentMemberWithAReason() {
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		save(this.member, FIRST, MarkValue.NOT_MET, null, 0);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exclude(this.member, this.president, "Absent"));
		assertThat(exclude(this.president, this.member, " ").refusals()).hasSize(1);
		assertThat(exclude(this.president, this.member, "Absent le jour dit").isAccepted()).isTrue();
		assertThat(revealed().get(FIRST)).extracting(RevealedMark::assessor)
			.containsExactly(this.president.requirePerson());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> save(this.member, FIRST, MarkValue.MET, null, 1));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> submit(this.member));
		assertThat(this.records.journal(this.staff, this.dossier, "marking.excluded")).hasSize(1);
	}

	@Test
	void presidentWaitsForThemselvesAndForWhoHasSubmitted() {
		assertThat(exclude(this.president, this.president, "Absent").refusals()).hasSize(1);
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> exclude(this.president, this.member, "Absent"));
	}

	@Test
	void whoHasMarkedStaysAndNobodyJoinsOnceAllHaveSubmitted() {
		Actor other = this.world.person(this.centre, Role.ASSESSOR);
		save(this.member, FIRST, MarkValue.MET, null, 0);
		assertThat(compose(1, List.of(this.president, other)).refusals()).singleElement()
			.extracting(Refusal::rule)
			.isEqualTo(Rule.R9);
		assertThat(compose(1, List.of(this.president, this.member, other)).isAccepted()).isTrue();
		assertThat(compose(2, List.of(this.president, this.member)).isAccepted()).isTrue();
		this.marking.submitted(this.dossier, List.of(this.president, this.member), Map.of());
		assertThat(compose(3, List.of(this.president, this.member, other)).refusals()).singleElement()
			.extracting(Refusal::reason)
			.asString()
			.contains("ne peut plus s’agrandir");
	}

	@Test
	void theStaffTakesNoSealOffByDoingWithoutAMember() {
		Actor absent = this.world.person(this.centre, Role.ASSESSOR);
		Actor another = this.world.person(this.centre, Role.ASSESSOR);
		Verdicts.accept(compose(1, List.of(this.president, this.member, absent)));
		this.marking.submitted(this.dossier, List.of(this.president, this.member), Map.of());
		assertThat(compose(2, List.of(this.president, this.member)).refusals()).singleElement()
			.extracting(Refusal::reason)
			.asString()
			.contains("seraient dévoilées");
		Verdicts.accept(compose(2, List.of(this.president, this.member, another)));
		assertThat(revealed()).as("who comes instead is waited for").isEmpty();
		assertThat(exclude(this.president, another, "Absent le jour dit").isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, this.dossier, "marking.revealed")).hasSize(1);
	}

	private MarkDrafts.Saved save(Actor actor, CriterionNumber criterion, MarkValue value, String comment, int seen) {
		return World.within(actor,
				() -> this.drafts.save(actor, this.dossier, List.of(new NewMark(criterion, value, comment, seen))));
	}

	private Verdict submit(Actor actor) {
		return World.within(actor, () -> this.submissions.submit(actor, this.dossier));
	}

	private Verdict exclude(Actor actor, Actor excluded, String reason) {
		return World.within(actor,
				() -> this.submissions.exclude(actor, this.dossier, excluded.requirePerson(), reason));
	}

	private Verdict compose(int seen, List<Actor> members) {
		NewPanel panel = PanelWorld.panel(seen, members);
		return World.within(this.staff, () -> this.composition.compose(this.staff, this.dossier, panel));
	}

	private Map<CriterionNumber, List<RevealedMark>> revealed() {
		return World.within(this.staff, () -> this.marks.revealed(this.dossier));
	}

}
