package fr.cqpm.commission;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.minutes.SignedMinutes;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.Independences;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.MarkingWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who replaces a member marks as alone as those before, and their voice is heard. */
@ApplicationTest
class ReplacementTests {

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
	PanelComposition composition;

	@Autowired
	Independences independences;

	@Autowired
	Commissions commissions;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	Minutes minutes;

	private ExamCentreId centre;

	private Actor staff;

	private Actor president;

	private Actor leaving;

	private Actor replacement;

	@BeforeEach
	void twoAssessorsAndAThird() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		List<Actor> assessors = this.panels.assessors(this.centre, 3);
		this.president = assessors.get(0);
		this.leaving = assessors.get(1);
		this.replacement = assessors.get(2);
	}

	@Test
	void readsNothingOfWhatWasDecidedBeforeTheyHaveMarked() {
		DossierId dossier = this.commission.ready(this.staff, this.centre, List.of(this.president, this.leaving),
				Map.of(FIRST, MarkValue.NOT_MET));
		this.commission.acquireAll(this.president, dossier);
		Verdicts.accept(this.commission.close(this.president, dossier));
		this.commission.reopen(this.president, dossier, "Le critère 1.1 n’est pas satisfait");
		replace(dossier);

		CommissionSheet sealed = sheet(dossier);
		assertThat(sealed.file().sealed()).isTrue();
		assertThat(sealed.file().marks()).isEmpty();
		assertThat(sealed.file().criteria()).isEmpty();
		assertThat(sealed.file().capacities()).isEmpty();
		assertThat(sealed.closings()).isEmpty();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> minutes(dossier));

		this.marking.submitted(dossier, List.of(this.replacement), Map.of());
		assertThat(sheet(dossier).file().criteria()).hasSize(41);
		assertThat(sheet(dossier).closings()).hasSize(2);
		assertThat(minutes(dossier).content()).contains("1.1");
	}

	@Test
	void isHeardOnWhatWasDecidedWithoutWhoWasExcluded() {
		DossierId dossier = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, dossier, List.of(this.president, this.leaving));
		this.marking.submitted(dossier, List.of(this.president), Map.of());
		World.within(this.president, () -> Verdicts.accept(
				this.submissions.exclude(this.president, dossier, this.leaving.requirePerson(), "Absence imprévue")));
		this.commission.decideCriteria(this.president, dossier, Map.of());
		assertThat(this.commission.file(this.president, dossier).stale(FIRST)).isFalse();
		replace(dossier);
		this.marking.submitted(dossier, List.of(this.replacement), Map.of(FIRST, MarkValue.NOT_MET));

		CommissionFile file = this.commission.file(this.president, dossier);
		assertThat(file.sealed()).isFalse();
		assertThat(file.stale(FIRST)).isTrue();
		assertThat(file.blockers()).extracting(Refusal::reason)
			.anySatisfy((reason) -> assertThat(reason).startsWith("Critère 1.1\u00a0:"));
	}

	private void replace(DossierId dossier) {
		World.within(this.leaving, () -> Verdicts
			.accept(this.independences.declare(this.leaving, dossier, true, "Lien de famille fictif")));
		World.within(this.staff, () -> Verdicts.accept(this.composition.compose(this.staff, dossier,
				PanelWorld.panel(1, List.of(this.president, this.replacement)))));
		this.panels.independent(this.replacement, dossier);
	}

	private CommissionSheet sheet(DossierId dossier) {
		return World.within(this.replacement, () -> this.commissions.sheet(this.replacement, dossier));
	}

	private SignedMinutes minutes(DossierId dossier) {
		return World.within(this.replacement, () -> this.minutes.forMember(this.replacement, dossier, 1));
	}

}
