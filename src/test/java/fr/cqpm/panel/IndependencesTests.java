package fr.cqpm.panel;

import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.Verdicts.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A member declares that they are independent before anything else (R11). */
@ApplicationTest
class IndependencesTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	PanelComposition composition;

	@Autowired
	Panels panels;

	@Autowired
	Independences independences;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private List<Actor> members;

	@BeforeEach
	void aDossierAndTwoAssessors() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		this.members = this.commissions.assessors(this.centre, 2);
	}

	@Test
	void whoDeclaredAConflictOpensTheFileNoMoreAndCannotSitAgain() {
		this.commissions.compose(this.staff, this.dossier, this.members);
		Actor member = this.members.get(1);
		Verdict without = declare(member, true, " ");
		assertThat(without.refusals()).extracting(Refusal::rule).containsExactly(Rule.R11);
		assertThat(declare(member, true, "Ancien collègue").isAccepted()).isTrue();
		assertThat(declare(member, false, null).isAccepted()).isFalse();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(member, () -> this.panels.requireMember(member, this.dossier)));
		Actor other = this.world.person(this.centre, Role.ASSESSOR);
		assertThat(compose(PanelWorld.panel(1, List.of(this.members.get(0), other))).isAccepted()).isTrue();
		assertThat(reasons(compose(PanelWorld.panel(2, List.of(this.members.get(0), member))))).singleElement()
			.asString()
			.contains("conflit d’intérêts");
	}

	@Test
	void memberIsAskedForTheirIndependenceFirst() {
		this.commissions.compose(this.staff, this.dossier, this.members);
		Actor member = this.members.get(0);
		assertThatExceptionOfType(IndependenceUndeclared.class)
			.isThrownBy(() -> World.within(member, () -> this.panels.requireMember(member, this.dossier)));
		this.commissions.independent(member, this.dossier);
		assertThat(World.within(member, () -> this.panels.requirePresident(member, this.dossier)).president()).isTrue();
	}

	private Verdict compose(NewPanel panel) {
		return World.within(this.staff, () -> this.composition.compose(this.staff, this.dossier, panel));
	}

	private Verdict declare(Actor member, boolean conflict, String reason) {
		return World.within(member, () -> this.independences.declare(member, this.dossier, conflict, reason));
	}

}
