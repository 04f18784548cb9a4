package fr.cqpm.marking;

import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.CentreScope;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Marks submitted, sealed until all are, and revised with a reason (R9). */
@ApplicationTest
class MarkSubmissionsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	MarkingWorld marking;

	@Autowired
	Records records;

	@Autowired
	Grids grids;

	@Autowired
	MarkDrafts drafts;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Marks marks;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

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
	void onlyCompleteMarksAreSubmittedOnceAndTheJournalTellsNone() {
		this.marking.mark(this.member, this.dossier, Map.of());
		save(this.member, FIRST, null, null, 1);
		Verdict incomplete = submit(this.member);
		assertThat(incomplete.refusals()).singleElement().extracting(Refusal::reason).asString().contains("1.1");
		save(this.member, FIRST, MarkValue.TO_REVIEW, "Un commentaire scellé", 2);
		assertThat(submit(this.member).isAccepted()).isTrue();
		assertThat(submit(this.member).isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, this.dossier, "marking.submitted")).hasSize(1);
		assertThat(this.records.journal(this.staff, this.dossier))
			.extracting((entry) -> entry.before() + " " + entry.after())
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
		assertThat(this.records.journal(this.staff, this.dossier, "marking.revealed")).singleElement()
			.extracting((entry) -> entry.before() + " " + entry.after())
			.asString()
			.contains("1.1 Non satisfait", "1.1 Satisfait");
	}

	@Test
	void theDatabaseRefusesToChangeThemWhateverItShows() {
		this.marking.submitted(this.dossier, List.of(this.president, this.member), Map.of());
		Set<ExamCentreId> here = Set.of(this.centre);
		for (CentreScope scope : List.of(new CentreScope(here, here, false), new CentreScope(Set.of(), here, false))) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> scope.call(() -> this.transaction
				.execute((status) -> this.jdbc.sql("update mark set value = 'NOT_MET'").update())));
		}
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
		assertThat(this.records.journal(this.staff, this.dossier, "marking.revised")).singleElement()
			.extracting((entry) -> entry.before() + " " + entry.after())
			.asString()
			.contains("Relu avec la commission", "Non satisfait");
	}

	@Test
	void revisionOfASealedMarkTellsTheJournalNothingOfIt() {
		this.marking.submitted(this.dossier, List.of(this.member), Map.of());
		assertThat(revise(FIRST, MarkValue.NOT_MET, 1, "Un motif scellé").isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, this.dossier, "marking.revised")).singleElement()
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
				.isThrownBy(() -> this.records.execute(this.member, sql, this.dossier.value()));
		}
	}

	@Test
	void nothingIsMarkedOnceTheCommissionIsClosed() {
		this.marking.submitted(this.dossier, List.of(this.president), Map.of());
		this.records.freeze(this.staff, this.dossier, Freeze.COMMISSION_CLOSED);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> save(this.member, FIRST, MarkValue.MET, null, 0))
			.matches((violation) -> violation.rule() == Rule.R9);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> submit(this.member));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> World.within(this.president, () -> this.submissions.revise(this.president, this.dossier,
					new NewMark(FIRST, MarkValue.NOT_MET, null, 1), "Motif")));
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

	private Map<CriterionNumber, List<RevealedMark>> revealed() {
		return World.within(this.staff, () -> this.marks.revealed(this.dossier));
	}

}
