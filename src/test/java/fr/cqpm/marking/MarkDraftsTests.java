package fr.cqpm.marking;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.marking.MarkDrafts.Answer;
import fr.cqpm.marking.MarkDrafts.Written;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.MarkingWorld;
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
	void sameKeyIsAnsweredTheSameAndChangesNothing() {
		UUID key = UUID.randomUUID();
		Written first = write(MarkValue.MET, null, 0, key);
		assertThat(first.answer()).extracting(Answer::version).isEqualTo(1);
		write(MarkValue.NOT_MET, "Depuis un autre appareil", 1, UUID.randomUUID());
		assertThat(write(MarkValue.MET, null, 0, key)).isEqualTo(first);
		assertThat(write(MarkValue.TO_REVIEW, "Autre chose", 2, key)).isEqualTo(first);
		Mark mark = grid(this.member).sheet().mark(FIRST);
		assertThat(mark.comment()).isEqualTo("Depuis un autre appareil");
		assertThat(mark.version()).isEqualTo(2);
	}

	@Test
	void whatStandsAlreadyIsAnsweredOnceToo() {
		write(MarkValue.MET, null, 0, UUID.randomUUID());
		UUID key = UUID.randomUUID();
		Written same = write(MarkValue.MET, null, 0, key);
		assertThat(same.answer()).extracting(Answer::version).isEqualTo(1);
		write(MarkValue.NOT_MET, null, 1, UUID.randomUUID());
		assertThat(write(MarkValue.MET, null, 0, key)).isEqualTo(same);
		assertThat(grid(this.member).sheet().mark(FIRST).value()).isEqualTo(MarkValue.NOT_MET);
	}

	@Test
	void staleWriteIsToldWhatStands() {
		write(MarkValue.MET, "Ici", 0, UUID.randomUUID());
		Written stale = write(MarkValue.NOT_MET, null, 0, UUID.randomUUID());
		assertThat(stale.answer()).isNull();
		assertThat(stale.conflict()).extracting(Mark::comment, Mark::version).containsExactly("Ici", 1);
		assertThat(write(MarkValue.NOT_APPLICABLE, "Motif", 1, UUID.randomUUID()).refusal()).isNotNull();
	}

	@Test
	void keysAreForgottenWithTheSubmissionAndWhatStandsIsStillAnswered() {
		this.marking.mark(this.member, this.dossier, Map.of());
		UUID key = UUID.randomUUID();
		write(MarkValue.NOT_MET, null, 1, key);
		assertThat(this.records.rows(this.member, "mark_write", this.dossier)).isEqualTo(1);
		submit(this.member);
		assertThat(this.records.rows(this.member, "mark_write", this.dossier)).isZero();
		assertThat(write(MarkValue.NOT_MET, null, 1, key).answer()).extracting(Answer::version).isEqualTo(2);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> write(MarkValue.MET, null, 2, key));
	}

	private Written write(MarkValue value, String comment, int seen, UUID key) {
		return World.within(this.member,
				() -> this.drafts.save(this.member, this.dossier, new NewMark(FIRST, value, comment, seen), key));
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
