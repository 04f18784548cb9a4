package fr.cqpm.panel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Postman;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CalendarMail;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Who is told what of the planned meetings, as a mail program receives it. */
@ApplicationTest
class ConvocationsTests {

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	PanelComposition composition;

	@Autowired
	Independences independences;

	@Autowired
	Registrations registrations;

	@Autowired
	Records records;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	Clock clock;

	private CalendarMail.Server mails;

	private Actor staff;

	private DossierId dossier;

	private String candidate;

	private List<Actor> members;

	private Instant day;

	@BeforeEach
	void aDossierAndThreeAssessors() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.registered(this.staff, centre);
		RegistrationView view = World.within(this.staff, () -> this.registrations.get(this.staff, this.dossier));
		this.candidate = view.candidate().email();
		this.members = this.commissions.assessors(centre, 3);
		this.day = this.clock.instant().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
		this.mails = CalendarMail.open(this.postman, this.sender, this.records);
	}

	@AfterEach
	void close() {
		this.mails.close();
	}

	@Test
	void membersAndCandidateAreAskedToEachMeeting() {
		compose(0, first(), at(this.day, 45), at(this.day.plus(2, ChronoUnit.HOURS), null));
		List<CalendarMail> received = this.mails.receive();
		assertThat(received).hasSize(6).allSatisfy((mail) -> assertThat(mail.method()).isEqualTo("REQUEST"));
		assertThat(received).extracting(CalendarMail::sequence).containsOnly(0);
		assertThat(uids(received)).hasSize(2).allMatch((uid) -> uid.endsWith("@localhost"));
		List<CalendarMail> own = to(received, this.candidate);
		assertThat(own).extracting(CalendarMail::start)
			.containsExactlyInAnyOrder(this.day, this.day.plus(2, ChronoUnit.HOURS));
		assertThat(own).extracting(CalendarMail::lasting)
			.containsExactlyInAnyOrder(Duration.ofMinutes(45), Duration.ofMinutes(30));
		assertThat(own.getFirst().subject()).startsWith("Votre convocation");
		assertThat(own.getFirst().text()).contains("Lieu : Salle fictive 2", "Durée prévue : ", "pièce d’identité",
				this.members.getFirst().name() + " (préside)", "prévenez sans attendre");
		assertThat(own.getFirst().place()).isEqualTo("Salle fictive 2");
		assertThat(own.getFirst().attendee()).isEqualTo("mailto:" + this.candidate);
	}

	@Test
	void whatIsGrantedIsToldToTheCandidateAlone() {
		this.records.execute(this.staff, "update registration set accommodation = ? where dossier_id = ?",
				"Tiers temps fictif", this.dossier.value());
		compose(0, first(), at(this.day, null), null);
		List<CalendarMail> received = this.mails.receive();
		assertThat(received).hasSize(3);
		assertThat(to(received, this.candidate).getFirst().text()).contains("Tiers temps fictif");
		assertThat(received).filteredOn((mail) -> !mail.recipient().equals(this.candidate))
			.noneMatch((mail) -> mail.whole().contains("Tiers temps fictif"));
		assertThat(received).noneMatch((mail) -> mail.calendar().contains("Tiers temps fictif"));
	}

	@Test
	void aChangeIsToldToAllOfThatMeetingAndNothingElse() {
		PlannedMeeting presentation = at(this.day, null);
		compose(0, first(), presentation, at(this.day.plus(2, ChronoUnit.HOURS), null));
		Set<String> uids = uids(this.mails.receive());
		compose(1, first(), presentation, at(this.day.plus(3, ChronoUnit.HOURS), null));
		List<CalendarMail> moved = this.mails.receive();
		assertThat(moved).hasSize(3).allSatisfy((mail) -> {
			assertThat(mail.method()).isEqualTo("REQUEST");
			assertThat(mail.sequence()).isEqualTo(1);
			assertThat(mail.start()).isEqualTo(this.day.plus(3, ChronoUnit.HOURS));
			assertThat(mail.text()).contains("Avant : ", "Maintenant : ");
		});
		assertThat(uids).containsAll(uids(moved));
		compose(2, first(), presentation, at(this.day.plus(3, ChronoUnit.HOURS), null));
		assertThat(this.mails.receive()).isEmpty();
	}

	@Test
	void whoIsReplacedIsCancelledAndOnlyTheNewOneIsAsked() {
		compose(0, first(), at(this.day, null), null);
		this.mails.receive();
		compose(1, List.of(this.members.get(0), this.members.get(2)), at(this.day, null), null);
		List<CalendarMail> received = this.mails.receive();
		assertThat(received).extracting(CalendarMail::method, CalendarMail::attendeeName)
			.containsExactlyInAnyOrder(tuple("REQUEST", this.members.get(2).name()),
					tuple("CANCEL", this.members.get(1).name()));
		assertThat(received).extracting(CalendarMail::sequence).containsOnly(1);
		assertThat(received).filteredOn((mail) -> mail.method().equals("CANCEL"))
			.allSatisfy((mail) -> assertThat(mail.text()).contains("Vous ne siégez plus"));
	}

	@Test
	void aDateTakenBackIsCancelledForAll() {
		compose(0, first(), at(this.day, null), null);
		this.mails.receive();
		compose(1, first(), null, null);
		assertThat(this.mails.receive()).hasSize(3).allSatisfy((mail) -> {
			assertThat(mail.method()).isEqualTo("CANCEL");
			assertThat(mail.status()).isEqualTo("CANCELLED");
			assertThat(mail.subject()).startsWith("Annulation");
		});
	}

	@Test
	void aConflictTakesTheMeetingOutOfThatMembersCalendar() {
		compose(0, first(), at(this.day, null), null);
		this.mails.receive();
		Actor recused = this.members.get(1);
		World.within(recused,
				() -> Verdicts.accept(this.independences.declare(recused, this.dossier, true, "Conflit fictif")));
		assertThat(this.mails.receive()).filteredOn(CalendarMail::hasCalendar)
			.singleElement()
			.satisfies((mail) -> assertThat(mail.attendeeName()).isEqualTo(recused.name()))
			.satisfies((mail) -> assertThat(mail.method()).isEqualTo("CANCEL"));
	}

	@Test
	void whatIsPreviewedIsWhatLeavesAndChangesNothing() {
		NewPanel panel = panel(0, first(), at(this.day, null), null);
		List<OutgoingMail> shown = World.within(this.staff,
				() -> this.composition.mails(this.staff, this.dossier, panel));
		assertThat(this.records.rows(this.staff, "panel", this.dossier)).isZero();
		assertThat(this.mails.receive()).isEmpty();
		compose(0, first(), at(this.day, null), null);
		assertThat(this.mails.receive()).extracting(CalendarMail::recipient)
			.containsExactlyInAnyOrderElementsOf(shown.stream().map(OutgoingMail::recipient).toList());
	}

	private void compose(int seen, List<Actor> who, @Nullable PlannedMeeting presentation,
			@Nullable PlannedMeeting interview) {
		NewPanel panel = panel(seen, who, presentation, interview);
		Verdicts.accept(World.within(this.staff, () -> this.composition.compose(this.staff, this.dossier, panel)));
	}

	private static NewPanel panel(int seen, List<Actor> who, @Nullable PlannedMeeting presentation,
			@Nullable PlannedMeeting interview) {
		NewPanel panel = PanelWorld.panel(seen, who);
		return new NewPanel(seen, panel.members(), panel.president(), presentation, interview);
	}

	private List<Actor> first() {
		return this.members.subList(0, 2);
	}

	private static PlannedMeeting at(Instant at, @Nullable Integer minutes) {
		return new PlannedMeeting(at, "Salle fictive 2", (minutes != null) ? Duration.ofMinutes(minutes) : null);
	}

	private static List<CalendarMail> to(List<CalendarMail> mails, String address) {
		return mails.stream().filter((mail) -> mail.recipient().equals(address)).toList();
	}

	private static Set<String> uids(List<CalendarMail> mails) {
		return new TreeSet<>(mails.stream().map(CalendarMail::uid).toList());
	}

}
