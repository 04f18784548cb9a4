package fr.cqpm.jury;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.cqpm.mail.Postman;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CalendarMail;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Who is told what of a session of the jury, as a mail program receives it. */
@ApplicationTest
class JuryConvocationsTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld juries;

	@Autowired
	JurySessions sessions;

	@Autowired
	Deliberations deliberations;

	@Autowired
	Records records;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	private CalendarMail.Server mails;

	private Actor staff;

	private List<Actor> jurors;

	private UUID session;

	private SessionPlan plan;

	@BeforeEach
	void aSession() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.jurors = this.juries.jurors(centre);
		this.mails = CalendarMail.open(this.postman, this.sender, this.records);
		this.session = this.juries.session(this.staff, centre, this.jurors);
		this.plan = JuryWorld.plan(this.jurors);
	}

	@AfterEach
	void close() {
		this.mails.close();
	}

	@Test
	void membersAreConvenedOnceChangedAndCancelledByOneMeeting() {
		List<CalendarMail> convened = this.mails.receive();
		assertThat(convened).hasSize(2).allSatisfy((mail) -> {
			assertThat(mail.method()).isEqualTo("REQUEST");
			assertThat(mail.sequence()).isZero();
			assertThat(mail.lasting()).isEqualTo(Duration.ofHours(3));
			assertThat(mail.uid()).isEqualTo(this.session + "-jury@localhost");
		});
		revise(1, this.plan);
		assertThat(this.mails.receive()).as("nothing has changed but the hour of planning, to the minute")
			.allSatisfy((mail) -> assertThat(mail.sequence()).isOne());
		revise(2, elsewhere(this.plan.seats().subList(0, 1)));
		assertThat(this.mails.receive()).extracting(CalendarMail::method, CalendarMail::attendeeName)
			.containsExactlyInAnyOrder(tuple("REQUEST", this.jurors.getFirst().name()),
					tuple("CANCEL", this.jurors.getLast().name()));
		revise(3, elsewhere(this.plan.seats().subList(0, 1)));
		assertThat(this.mails.receive()).isEmpty();
	}

	@Test
	void aMemberTakesTheSessionIntoTheirCalendarAndNobodyElse() {
		byte[] file = World.within(this.jurors.getFirst(),
				() -> this.deliberations.calendar(this.jurors.getFirst(), this.session));
		assertThat(new String(file, StandardCharsets.UTF_8)).contains("METHOD:PUBLISH",
				"UID:" + this.session + "-jury@localhost");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> World.within(this.staff, () -> this.deliberations.calendar(this.staff, this.session)));
	}

	private SessionPlan elsewhere(List<SessionPlan.Seat> seats) {
		return new SessionPlan(this.plan.at(), "Autre salle fictive", this.plan.unionsAskedOn(), seats,
				this.plan.president());
	}

	private void revise(int seen, SessionPlan changed) {
		Verdicts.accept(World.within(this.staff, () -> this.sessions.revise(this.staff, this.session, seen, changed)));
	}

}
