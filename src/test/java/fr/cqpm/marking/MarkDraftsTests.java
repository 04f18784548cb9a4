package fr.cqpm.marking;

import java.util.List;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An assessor’s marks while they are a draft of their own (R9). */
@ApplicationTest
class MarkDraftsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	private static final CriterionNumber CONDITIONAL = CriterionNumber.of(3, 2);

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	Records records;

	@Autowired
	Grids grids;

	@Autowired
	MarkDrafts drafts;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Editions editions;

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
		assertThat(this.records.freezes(this.staff, this.dossier)).doesNotContain(Freeze.FIRST_MARK);
		assertThat(save(this.member, FIRST, MarkValue.NOT_MET, "Une note", 1).done()).isTrue();
		assertThat(this.records.freezes(this.staff, this.dossier)).contains(Freeze.FIRST_MARK);
		Mark mark = grid(this.member).sheet().mark(FIRST);
		assertThat(mark.value()).isEqualTo(MarkValue.NOT_MET);
		assertThat(mark.comment()).isEqualTo("Une note");
		assertThat(mark.version()).isEqualTo(2);
		assertThat(this.records.journal(this.staff, this.dossier)).extracting(JournalEntry::act)
			.noneMatch((act) -> act.startsWith("marking."));
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
	void nobodyElseHasAGridAndRowSecurityHidesIt() {
		save(this.member, FIRST, MarkValue.MET, null, 0);
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR);
		Actor sameCentre = this.world.person(this.centre, Role.ASSESSOR);
		for (Actor other : List.of(elsewhere, sameCentre, this.staff)) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> grid(other));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(other, FIRST, MarkValue.NOT_MET, null, 0));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> submit(other));
		}
		assertThat(this.records.rows(elsewhere, "mark", this.dossier)).isZero();
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

}
