package fr.cqpm.marking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.registration.Dossier;
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

/** Individual marks (R9): drafts, submission, seal, revision, exclusion. */
@ApplicationTest
class MarkingTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	private static final CriterionNumber CONDITIONAL = CriterionNumber.of(3, 2);

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	MarkingWorld marking;

	@Autowired
	PanelComposition composition;

	@Autowired
	Grids grids;

	@Autowired
	MarkDrafts drafts;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Marks marks;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Editions editions;

	@Autowired
	Journal journal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Clock clock;

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
	void gridHoldsEveryCriterionOfTheEdition() {
		Grid grid = grid(this.member);
		assertThat(grid.total()).isEqualTo(this.editions.byId(grid.seat().edition()).criteria().size());
		assertThat(grid.done()).isZero();
	}

	@Test
	void draftIsSavedAndTheFirstMarkFreezesThePlan() {
		assertThat(save(this.member, FIRST, null, "Une note", 0).done()).isTrue();
		assertThat(freezes()).doesNotContain(Freeze.FIRST_MARK);
		assertThat(save(this.member, FIRST, MarkValue.NOT_MET, "Une note", 1).done()).isTrue();
		assertThat(freezes()).contains(Freeze.FIRST_MARK);
		Mark mark = grid(this.member).sheet().mark(FIRST);
		assertThat(mark.value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(mark.comment()).isEqualTo("Une note");
		assertThat(mark.version()).isEqualTo(2);
		assertThat(entries()).extracting(JournalEntry::act).noneMatch((act) -> act.startsWith("marking."));
	}

	@Test
	void savedTwiceItHappensOnceAndAnotherPagesMarkIsNotOverwritten() {
		save(this.member, FIRST, MarkValue.MET, null, 0);
		MarkDrafts.Saved again = save(this.member, FIRST, MarkValue.MET, null, 0);
		assertThat(again.done()).isTrue();
		assertThat(again.sheet().mark(FIRST).version()).isEqualTo(1);
		MarkDrafts.Saved stale = save(this.member, FIRST, MarkValue.NOT_MET, null, 0);
		assertThat(stale.done()).isFalse();
		assertThat(stale.conflicts()).singleElement().extracting(Mark::value).isEqualTo(MarkValue.MET);
		assertThat(grid(this.member).sheet().mark(FIRST).value()).isEqualTo(MarkValue.MET);
	}

	@Test
	void notApplicableIsForConditionalCriteriaWithAReason() {
		assertThat(save(this.member, FIRST, MarkValue.NOT_APPLICABLE, "Motif", 0).refusals()).hasSize(1);
		assertThat(save(this.member, CONDITIONAL, MarkValue.NOT_APPLICABLE, " ", 0).refusals()).hasSize(1);
		assertThat(save(this.member, CONDITIONAL, MarkValue.NOT_APPLICABLE, "Motif", 0).done()).isTrue();
		assertThat(save(this.member, FIRST, MarkValue.MET, "x".repeat(4001), 0).refusals()).hasSize(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> save(this.member, CriterionNumber.of(99, 1), MarkValue.MET, null, 0));
	}

	@Test
	void onlyCompleteMarksAreSubmittedOnceAndTheJournalTellsNone() {
		this.marking.mark(this.member, this.dossier, Map.of());
		save(this.member, FIRST, null, null, 1);
		Verdict incomplete = submit(this.member);
		assertThat(incomplete.refusals()).singleElement().extracting(Refusal::reason).asString().contains("1.1");
		save(this.member, FIRST, MarkValue.TO_REVIEW, "Un commentaire scellé", 2);
		assertThat(submit(this.member).isAccepted()).isTrue();
		assertThat(submit(this.member).isAccepted()).isTrue();
		assertThat(entries("marking.submitted")).hasSize(1);
		assertThat(entries()).extracting((entry) -> entry.before() + " " + entry.after())
			.noneMatch((content) -> content.contains("scellé") || content.contains("revoir"));
	}

	@Test
	void marksAreSealedFromEverybodyUntilAllHaveSubmitted() {
		save(this.member, FIRST, MarkValue.NOT_MET, "Un commentaire scellé", 0);
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		assertThat(revealed()).isEmpty();
		assertThat(grid(this.president).toString()).doesNotContain("scellé");
		this.marking.mark(this.member, this.dossier, Map.of(FIRST, MarkValue.NOT_MET));
		assertThat(revealed()).isEmpty();
		submit(this.member);
		assertThat(revealed().get(FIRST)).extracting(RevealedMark::value)
			.containsExactlyInAnyOrder(MarkValue.MET, MarkValue.NOT_MET);
		assertThat(entries("marking.revealed")).singleElement()
			.extracting((entry) -> entry.before() + " " + entry.after())
			.asString()
			.contains("1.1 Non satisfait", "1.1 Satisfait");
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
		assertThat(entries("marking.excluded")).hasSize(1);
	}

	@Test
	void presidentWaitsForThemselvesAndForWhoHasSubmitted() {
		assertThat(exclude(this.president, this.president, "Absent").refusals()).hasSize(1);
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> exclude(this.president, this.member, "Absent"));
	}

	@Test
	void submittedMarksChangeOnlyByReasonedRevision() {
		this.marking.submitted(this.dossier, List.of(this.president, this.member), Map.of());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> save(this.member, FIRST, MarkValue.NOT_MET, null, 1));
		assertThat(revise(FIRST, MarkValue.NOT_MET, 1, "").refusals()).hasSize(1);
		assertThat(revise(FIRST, MarkValue.NOT_MET, 1, "Relu avec la commission").isAccepted()).isTrue();
		assertThat(grid(this.member).sheet().mark(FIRST).value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(revealed().get(FIRST)).extracting(RevealedMark::value).contains(MarkValue.NOT_MET);
		assertThat(entries("marking.revised")).singleElement()
			.extracting((entry) -> entry.before() + " " + entry.after())
			.asString()
			.contains("Relu avec la commission", "Non satisfait");
	}

	@Test
	void revisionOfASealedMarkTellsTheJournalNothingOfIt() {
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		assertThat(revise(FIRST, MarkValue.NOT_MET, 1, "Un motif scellé").isAccepted()).isTrue();
		assertThat(entries("marking.revised")).singleElement()
			.extracting((entry) -> entry.before() + " " + entry.after())
			.asString()
			.doesNotContain("scellé", "satisfait");
	}

	@Test
	void databaseRefusesToChangeASubmittedMark() {
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		for (String sql : List.of("update mark set value = 'NOT_MET' where dossier_id = ?",
				"delete from mark where dossier_id = ? ")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> World.within(this.member, () -> this.transactions
					.executeWithoutResult((status) -> this.jdbc.sql(sql).param(this.dossier.value()).update())));
		}
	}

	@Test
	void nothingIsMarkedOnceTheCommissionIsClosed() {
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		World.within(this.staff, () -> this.transactions.executeWithoutResult((status) -> {
			Dossier locked = this.dossiers.lock(this.dossier);
			this.dossiers.freeze(locked, Freeze.COMMISSION_CLOSED);
		}));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> save(this.member, FIRST, MarkValue.MET, null, 0))
			.matches((violation) -> violation.rule() == Rule.R9);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> submit(this.member));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> World.within(this.president, () -> this.submissions.revise(this.president, this.dossier,
					new NewMark(FIRST, MarkValue.NOT_MET, null, 1), "Motif")));
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
	void nobodyElseHasAGridAndRowSecurityHidesIt() {
		save(this.member, FIRST, MarkValue.MET, null, 0);
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR);
		Actor sameCentre = this.world.person(this.centre, Role.ASSESSOR);
		for (Actor other : List.of(elsewhere, sameCentre, this.staff)) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> grid(other));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(other, FIRST, MarkValue.NOT_MET, null, 0));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> submit(other));
		}
		Long seen = World.within(elsewhere,
				() -> this.transactions
					.execute((status) -> this.jdbc.sql("select count(*) from mark where dossier_id = ?")
						.param(this.dossier.value())
						.query(Long.class)
						.single()));
		assertThat(seen).isZero();
	}

	private Grid grid(Actor actor) {
		return World.within(actor, () -> this.grids.of(actor, this.dossier));
	}

	private MarkDrafts.Saved save(Actor actor, CriterionNumber criterion, MarkValue value, String comment, int seen) {
		return World.within(actor,
				() -> this.drafts.save(actor, this.dossier, List.of(new NewMark(criterion, value, comment, seen))));
	}

	private Verdict submit(Actor actor) {
		return World.within(actor, () -> this.submissions.submit(actor, this.dossier));
	}

	private Verdict revise(CriterionNumber criterion, MarkValue value, int seen, String reason) {
		return World.within(this.member, () -> this.submissions.revise(this.member, this.dossier,
				new NewMark(criterion, value, null, seen), reason));
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

	private Set<Freeze> freezes() {
		return World.within(this.staff, () -> this.dossiers.get(this.dossier)).windows().freezes();
	}

	private List<JournalEntry> entries() {
		return World.within(this.staff, () -> this.transactions.execute((status) -> this.journal.of(this.dossier)));
	}

	private List<JournalEntry> entries(String act) {
		return entries().stream().filter((entry) -> entry.act().equals(act)).toList();
	}

}
