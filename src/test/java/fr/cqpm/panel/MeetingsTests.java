package fr.cqpm.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
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

/** Presentation and interview: held, with enough members, who then stay. */
@ApplicationTest
class MeetingsTests {

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
	Meetings meetings;

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
		assertThat(this.records.journal(this.staff, this.dossier, "panel.meeting")).hasSize(2);
		Panel panel = World.within(member, () -> this.panels.of(this.dossier).orElseThrow());
		assertThat(panel.presentation().orElseThrow().revision()).isEqualTo(2);
		assertThat(panel.interview()).isEmpty();
	}

	@Test
	void itsEndIsKeptAndCorrected() {
		this.commissions.sitting(this.staff, this.dossier, this.members);
		Actor member = this.members.get(0);
		Instant began = this.clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(2));
		for (int minutes : List.of(50, 65)) {
			HeldMeeting held = new HeldMeeting(MeetingKind.INTERVIEW, (minutes == 50) ? 0 : 1, began,
					began.plus(Duration.ofMinutes(minutes)), "visio", PanelWorld.people(this.members));
			assertThat(World.within(member, () -> this.meetings.record(member, this.dossier, held)).isAccepted())
				.isTrue();
			assertThat(World.within(member, () -> this.meetings.record(member, this.dossier, held)).isAccepted())
				.isTrue();
		}
		Meeting held = World.within(member, () -> this.panels.of(this.dossier).orElseThrow()).interview().orElseThrow();
		assertThat(held.revision()).isEqualTo(2);
		assertThat(held.until()).isEqualTo(began.plus(Duration.ofMinutes(65)));
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

	private Verdict compose(NewPanel panel) {
		return World.within(this.staff, () -> this.composition.compose(this.staff, this.dossier, panel));
	}

	private Verdict hold(Actor member, int seen, Duration from, List<PersonId> present) {
		Instant began = this.clock.instant().plus(from);
		return World.within(member, () -> this.meetings.record(member, this.dossier,
				new HeldMeeting(MeetingKind.PRESENTATION, seen, began, began.plusSeconds(30), "visio", present)));
	}

}
