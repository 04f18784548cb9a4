package fr.cqpm.panel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import fr.cqpm.account.NewPerson;
import fr.cqpm.account.People;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Actor.Grant;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may sit in a commission, and what its meetings need. */
@ApplicationTest
class PanelTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	PanelComposition composition;

	@Autowired
	Panels panels;

	@Autowired
	Meetings meetings;

	@Autowired
	Independences independences;

	@Autowired
	Registrations registrations;

	@Autowired
	People people;

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
		assertThat(entries("panel.composed")).hasSize(1);
		assertThat(mails()).isEqualTo(2);
	}

	@Test
	void composedTwiceItHappensOnce() {
		this.commissions.compose(this.staff, this.dossier, this.members);
		assertThat(this.commissions.compose(this.staff, this.dossier, this.members).isAccepted()).isTrue();
		assertThat(entries("panel.composed")).hasSize(1);
		assertThat(mails()).isEqualTo(2);
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
	void onlyAssessorsOfTheCentreSit() {
		Actor elsewhere = this.world.person(this.world.centre(), Role.ASSESSOR);
		assertRefused(elsewhere, "parmi les évaluateurs du centre");
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

	@Test
	void meetingNeedsTwoMembersAndIsInThePast() {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		Actor member = this.members.get(1);
		List<PersonId> both = PanelWorld.people(this.members);
		assertThat(reasons(hold(member, 0, Duration.ofMinutes(-1), both.subList(0, 1)))).singleElement()
			.asString()
			.contains("Au moins 2 membres");
		assertThat(reasons(hold(member, 0, Duration.ofMinutes(5), both))).singleElement()
			.asString()
			.contains("une fois tenue");
		assertThat(reasons(hold(member, 0, Duration.ofDays(-20000), both))).singleElement()
			.asString()
			.contains("inscription");
		PersonId stranger = this.world.person(this.centre, Role.ASSESSOR).requirePerson();
		assertThat(reasons(hold(member, 0, Duration.ofMinutes(-1), List.of(both.get(0), stranger)))).singleElement()
			.asString()
			.contains("parmi les membres");
		assertThat(hold(member, 0, Duration.ofMinutes(-1), both).isAccepted()).isTrue();
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> hold(member, 0, Duration.ofMinutes(-2), both));
		assertThat(hold(member, 1, Duration.ofMinutes(-2), both).isAccepted()).isTrue();
		assertThat(entries("panel.meeting")).hasSize(2);
		Panel panel = World.within(member, () -> this.panels.of(this.dossier).orElseThrow());
		assertThat(panel.presentation().orElseThrow().revision()).isEqualTo(2);
		assertThat(panel.interview()).isEmpty();
	}

	@Test
	void whoWasPresentStays() {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		this.commissions.hold(this.members.get(0), this.dossier, MeetingKind.INTERVIEW, this.members);
		List<Actor> others = List.of(this.members.get(0), this.world.person(this.centre, Role.ASSESSOR));
		assertThat(reasons(compose(PanelWorld.panel(1, others)))).singleElement()
			.asString()
			.contains("a pris part à une séance");
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
			assertThat(rows(elsewhere, table)).as(table).isZero();
		}
		assertThat(rows(this.staff, "panel_member")).isEqualTo(2);
	}

	private Long rows(Actor reader, String table) {
		return World.within(reader,
				() -> this.transactions
					.execute((status) -> this.jdbc.sql("select count(*) from " + table + " where dossier_id = ?")
						.param(this.dossier.value())
						.query(Long.class)
						.single()));
	}

	private Actor assessor(String email, String givenName, String familyName, String siren) {
		PersonId id = this.people.findOrCreate(new NewPerson(email, givenName, familyName, "Employeur fictif", siren));
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

	private Verdict declare(Actor member, boolean conflict, String reason) {
		return World.within(member, () -> this.independences.declare(member, this.dossier, conflict, reason));
	}

	private Verdict hold(Actor member, int seen, Duration from, List<PersonId> present) {
		return World.within(member, () -> this.meetings.record(member, this.dossier,
				new HeldMeeting(MeetingKind.PRESENTATION, seen, this.clock.instant().plus(from), "visio", present)));
	}

	private static List<String> reasons(Verdict verdict) {
		return verdict.refusals().stream().map(Refusal::reason).toList();
	}

	private List<JournalEntry> entries(String act) {
		return World.within(this.staff, () -> this.transactions.execute((status) -> this.journal.of(this.dossier)))
			.stream()
			.filter((entry) -> entry.act().equals(act))
			.toList();
	}

	private long mails() {
		return this.jdbc
			.sql("select count(*) from outgoing_mail where dossier_id = ? and template = 'commission-convocation'")
			.param(this.dossier.value())
			.query(Long.class)
			.single();
	}

}
