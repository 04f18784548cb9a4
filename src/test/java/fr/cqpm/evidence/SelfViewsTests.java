package fr.cqpm.evidence;

import java.util.Map;
import java.util.TreeMap;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What candidates say of themselves: drafts, never overwritten unseen, then frozen. */
@ApplicationTest
class SelfViewsTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(2, 1);

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	SelfViews views;

	@Autowired
	Records records;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@Test
	void keepsWhatIsSaidAndTakesItBack() {
		assertThat(say(FIRST, SelfView.MASTERED, 0)).containsEntry(FIRST, 1);
		assertThat(said()).containsExactly(Map.entry(FIRST, SelfView.MASTERED));
		assertThat(say(FIRST, null, 1)).containsEntry(FIRST, 2);
		assertThat(said()).isEmpty();
		assertThat(say(FIRST, SelfView.IN_PROGRESS, 2)).containsEntry(FIRST, 3);
	}

	@Test
	void theSameTwiceHappensOnceAndSomethingElseIsNotOverwritten() {
		say(FIRST, SelfView.MASTERED, 0);
		assertThat(say(FIRST, SelfView.MASTERED, 0)).containsEntry(FIRST, 1);
		assertThat(say(FIRST, SelfView.IN_PROGRESS, 0)).isEmpty();
		assertThat(say(FIRST, SelfView.IN_PROGRESS, 7)).isEmpty();
		assertThat(say(CriterionNumber.of(2, 2), SelfView.IN_PROGRESS, 3)).isEmpty();
		assertThat(said()).containsExactly(Map.entry(FIRST, SelfView.MASTERED));
	}

	@Test
	void isTheCandidatesAndOfPlannedCriteriaOnly() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> say(CriterionNumber.of(2, 9), SelfView.MASTERED, 0));
		TreeMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>(Map.of(FIRST, new SaidOfSelf(SelfView.MASTERED, 0)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.staff, () -> this.views.save(this.staff, this.dossier, said)));
		DossierId other = this.world.transmitted(this.staff, this.centre);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.candidate, () -> this.views.save(this.candidate, other, said)));
	}

	@Test
	void theDepositKeepsItAsItStood() {
		this.steps.depositWhole(this.candidate, this.dossier);
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier,
				"declared -> 'selfViews' ->> '2.1' = 'IN_PROGRESS'"))
			.isOne();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> say(FIRST, SelfView.MASTERED, 1))
			.withMessageContaining("Le rapport est déposé");
	}

	private Map<CriterionNumber, Integer> say(CriterionNumber criterion, @Nullable SelfView view, int seen) {
		TreeMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>(Map.of(criterion, new SaidOfSelf(view, seen)));
		return within(this.candidate, () -> this.views.save(this.candidate, this.dossier, said));
	}

	private Map<CriterionNumber, SelfView> said() {
		return within(this.candidate, () -> this.views.of(this.dossier));
	}

}
