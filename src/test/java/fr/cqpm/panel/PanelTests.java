package fr.cqpm.panel;

import java.util.List;
import java.util.Set;

import fr.cqpm.account.NewPerson;
import fr.cqpm.account.People;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor.Grant;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Siren;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import static fr.cqpm.support.Verdicts.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may be made a member of a commission, and by whom (R11). */
@ApplicationTest
class PanelTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	PanelComposition composition;

	@Autowired
	Records records;

	@Autowired
	Panels panels;

	@Autowired
	Registrations registrations;

	@Autowired
	People people;

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
	void twoMembersOneOfWhomPresidesAreACommission() {
		assertThat(this.commissions.compose(this.staff, this.dossier, this.members).isAccepted()).isTrue();
		Panel panel = World.within(this.staff, () -> this.panels.of(this.dossier).orElseThrow());
		assertThat(panel.members()).extracting(Panel.Member::person)
			.containsExactlyElementsOf(PanelWorld.people(this.members));
		assertThat(panel.members()).extracting(Panel.Member::president).containsExactly(true, false);
		assertThat(this.records.journal(this.staff, this.dossier, "panel.composed")).hasSize(1);
		assertThat(this.records.mails(this.dossier, "commission-convocation")).isEqualTo(2);
	}

	@Test
	void composedTwiceItHappensOnce() {
		this.commissions.compose(this.staff, this.dossier, this.members);
		assertThat(this.commissions.compose(this.staff, this.dossier, this.members).isAccepted()).isTrue();
		assertThat(this.records.journal(this.staff, this.dossier, "panel.composed")).hasSize(1);
		assertThat(this.records.mails(this.dossier, "commission-convocation")).isEqualTo(2);
	}

	@Test
	void staleCompositionIsAConflict() {
		this.commissions.compose(this.staff, this.dossier, this.members);
		List<Actor> others = this.commissions.assessors(this.centre, 2);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.commissions.compose(this.staff, this.dossier, others));
	}

	@Test
	void oneMemberIsTooFewAndSomebodyPresides() {
		assertThat(reasons(this.commissions.compose(this.staff, this.dossier, this.members.subList(0, 1))))
			.singleElement()
			.asString()
			.contains("2 membres au moins");
		NewPanel unpresided = new NewPanel(0, PanelWorld.people(this.members), null, null, null);
		assertThat(reasons(compose(unpresided))).containsExactly("Désignez le président de la commission.");
	}

	@Test
	void tutorTrainerColleagueAndCandidateCannotSit() {
		String tutor = World.within(this.staff, () -> this.registrations.get(this.staff, this.dossier).tutor().email());
		assertRefused(assessor(tutor, "Une", "Autre", null), "tuteur");
		assertRefused(assessor("formateur-" + this.dossier.value() + "@exemple.test", "Formateur", "Claude", null),
				"formateur");
		assertRefused(assessor("collegue-" + this.dossier.value() + "@exemple.test", "Sacha", "Fictif", "732829320"),
				"même SIREN");
		PersonId candidate = this.world.candidate(this.staff, this.dossier).requirePerson();
		this.people.grant(candidate, Role.ASSESSOR, this.centre);
		assertRefused(Actor.person(candidate, "Candidat", Set.of()), "candidat");
	}

	@Test
	void everyReasonIsSaidAtOnceBeforeAnybodyIsInvited() {
		String tutor = World.within(this.staff, () -> this.registrations.get(this.staff, this.dossier).tutor().email());
		Actor both = assessor(tutor, "Une", "Autre", "732829320");
		Actor trainer = assessor("formateur-" + this.dossier.value() + "@exemple.test", "Formateur", "Claude", null);
		assertThat(reasons(
				this.commissions.compose(this.staff, this.dossier, List.of(this.members.get(0), both, trainer))))
			.hasSize(3)
			.anyMatch((reason) -> reason.startsWith("Une Autre") && reason.contains("tuteur"))
			.anyMatch((reason) -> reason.startsWith("Une Autre") && reason.contains("même SIREN"))
			.anyMatch((reason) -> reason.startsWith("Formateur Claude") && reason.contains("formateur"));
		assertThat(this.records.mails(this.dossier, "commission-convocation")).isZero();
		assertThat(this.records.rows(this.staff, "panel_member", this.dossier)).isZero();
	}

	@Test
	void onlyAssessorsOfTheCentreSit() {
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR);
		assertRefused(elsewhere, "parmi les évaluateurs du centre");
	}

	@Test
	void nobodyElseComposesOrSits() {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		Actor otherStaff = this.world.staff(this.world.centre());
		Actor otherAssessor = this.world.person(this.centre, Role.ASSESSOR);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> World.within(otherStaff,
				() -> this.composition.compose(otherStaff, this.dossier, PanelWorld.panel(1, this.members))));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(otherAssessor, () -> this.composition.sheet(otherAssessor, this.dossier)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(otherAssessor, () -> this.panels.seat(otherAssessor, this.dossier)));
	}

	@Test
	void rowSecurityHidesTheCommissionOfAnotherCentre() {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		Actor elsewhere = this.world.staff(this.world.centre());
		for (String table : List.of("panel", "panel_member", "independence_declaration", "panel_meeting")) {
			assertThat(this.records.rows(elsewhere, table, this.dossier)).as(table).isZero();
		}
		assertThat(this.records.rows(this.staff, "panel_member", this.dossier)).isEqualTo(2);
	}

	private Actor assessor(String email, String givenName, String familyName, String siren) {
		PersonId id = this.people.findOrCreate(new NewPerson(email, givenName, familyName, "Employeur fictif",
				(siren != null) ? new Siren(siren) : null));
		this.people.grant(id, Role.ASSESSOR, this.centre);
		return Actor.person(id, givenName + " " + familyName, Set.of(new Grant(Role.ASSESSOR, this.centre)));
	}

	private void assertRefused(Actor assessor, String why) {
		assertThat(reasons(this.commissions.compose(this.staff, this.dossier, List.of(this.members.get(0), assessor))))
			.singleElement()
			.asString()
			.contains(why);
	}

	private Verdict compose(NewPanel panel) {
		return World.within(this.staff, () -> this.composition.compose(this.staff, this.dossier, panel));
	}

}
