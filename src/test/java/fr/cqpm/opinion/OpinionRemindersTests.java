package fr.cqpm.opinion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Postman;
import fr.cqpm.mail.reminder.ReminderRound;
import fr.cqpm.mail.reminder.ReminderStep;
import fr.cqpm.mail.reminder.Reminders;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** R7: who was asked is reminded after the plan, until they answer. */
@ApplicationTest
class OpinionRemindersTests {

	/** A Friday; no holiday is near. */
	private static final LocalDateTime DUE = LocalDateTime.of(2031, 6, 27, 9, 0);

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission transmission;

	@Autowired
	OpinionRequests requests;

	@Autowired
	Waivers waivers;

	@Autowired
	DossierOpinion opinion;

	@Autowired
	OpinionReminders reminders;

	@Autowired
	ReminderRound round;

	@Autowired
	Reminders steps;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Postman postman;

	@Autowired
	FrenchTime time;

	@Autowired
	TransactionClock clock;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private UUID invitation;

	@BeforeEach
	void ask() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = asked();
		this.invitation = within(this.staff, () -> this.invitations.of(this.staff, this.dossier)).getFirst().id();
	}

	@AfterEach
	void resetClock() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void fourLeaveUntilTheDayAfter() {
		String days = LocalDateTime.of(2031, 5, 12, 9, 0)
			.toLocalDate()
			.datesUntil(DUE.toLocalDate().plusDays(20))
			.filter((day) -> {
				at(day.atTime(9, 0));
				int written = run();
				assertThat(run()).as("once").isZero();
				return written == 1;
			})
			.map((day) -> day.getDayOfMonth() + "/" + day.getMonthValue())
			.collect(Collectors.joining(" "));
		assertThat(days).isEqualTo("13/6 20/6 25/6 28/6");
		assertThat(this.records.mails(this.dossier, "avis-relance")).isEqualTo(4);
		assertThat(this.records.journal(this.staff, this.dossier, "opinion.reminded")).hasSize(4)
			.allSatisfy((entry) -> assertThat(entry.actor()).isEqualTo("Application"));
	}

	@Test
	void stopsOnceTransmitted() {
		at(DUE.minusDays(14));
		assertThat(run()).isOne();
		assertThat(stillDue()).isTrue();
		transmit();
		assertThat(stillDue()).isFalse();
		this.records.emptyOutboxBut(this.dossier, "avis-relance");
		this.postman.deliver();
		assertThat(this.records.dropped(this.dossier, "avis-relance")).as("a reminder that waits does not leave")
			.isOne();
		at(DUE.minusDays(7));
		assertThat(run()).isZero();
	}

	@Test
	void stopsWithAWaiver() {
		within(this.staff, () -> this.waivers.record(this.staff, this.dossier, "Entreprise fermée."));
		at(DUE.minusDays(14));
		assertThat(run()).isZero();
		assertThat(stillDue()).isFalse();
	}

	@Test
	void stopsWhenNobodyIsAskedAnyMore() {
		within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, this.invitation));
		at(DUE.minusDays(14));
		assertThat(run()).isZero();
		assertThat(stillDue()).isFalse();
	}

	@Test
	void stopsWithTheWindow() {
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		at(DUE.minusDays(14));
		assertThat(run()).isZero();
		assertThat(stillDue()).isFalse();
	}

	@Test
	void whoSaysThatTheyAreNotTheOneIsNotRemindedByItself() {
		at(DUE.minusDays(15));
		Actor tutor = Actor.tutor(this.invitation, "Dominique Tutrice", this.centre);
		within(tutor, () -> this.requests.disclaim(tutor));
		at(DUE.minusDays(14));
		assertThat(run()).isZero();
		assertThat(stillDue()).isFalse();
		within(this.staff, () -> this.invitations.remind(this.staff, this.dossier, this.invitation));
		assertThat(stillDue()).as("by hand they may be").isTrue();
	}

	/** Whoever was reminded by hand this morning is left alone at noon. */
	@Test
	void aReminderByHandStandsInItsPlace() {
		at(DUE.minusDays(7));
		within(this.staff, () -> this.invitations.remind(this.staff, this.dossier, this.invitation));
		assertThat(run()).isZero();
		at(DUE.minusDays(2));
		assertThat(run()).isOne();
	}

	@Test
	void anotherDayMovesThePlan() {
		at(DUE.minusDays(2));
		assertThat(run()).isOne();
		within(this.staff, () -> Verdicts.accept(
				this.invitations.postpone(this.staff, this.dossier, this.invitation, DUE.plusDays(28).toLocalDate())));
		at(DUE.plusDays(1));
		assertThat(run()).isZero();
		at(DUE.plusDays(14));
		assertThat(run()).isOne();
	}

	@Test
	void staffSeeWhenTheNextOneLeaves() {
		at(DUE.minusDays(7));
		assertThat(run()).isOne();
		assertThat(next()).containsEntry(this.invitation, DUE.minusDays(2).toLocalDate());
		transmit();
		assertThat(next()).isEmpty();
	}

	private Map<UUID, LocalDate> next() {
		return within(this.staff, () -> this.opinion.of(this.staff, this.dossier)).nextReminders();
	}

	@Test
	void twoAtOnceWriteOne() throws Exception {
		at(DUE.minusDays(14));
		Callable<Integer> one = this::run;
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Integer>> written = threads.invokeAll(List.of(one, one, one, one));
			assertThat(written.stream().mapToInt(Future::resultNow).sum()).isOne();
		}
		assertThat(this.records.mails(this.dossier, "avis-relance")).isOne();
	}

	/** Whatever found it: the row is unique, and the search only spares the attempt. */
	@Test
	void aStepIsWrittenOnceForItsDay() {
		assertThat(written(-7, DUE)).isTrue();
		assertThat(written(-7, DUE)).as("again").isFalse();
		assertThat(written(-2, DUE)).as("the next step").isTrue();
		assertThat(written(-7, DUE.plusDays(9))).as("another day").isTrue();
		assertThat(this.records.mails(this.dossier, "avis-relance")).isEqualTo(3);
	}

	private boolean written(int step, LocalDateTime due) {
		OutgoingMail mail = new OutgoingMail("avis-relance", "tutrice@exemple.test", "Dominique Tutrice", Map.of(),
				null, this.centre, this.dossier);
		return within(this.staff,
				() -> Boolean.TRUE.equals(this.transactions.execute((status) -> this.steps.write("avis", this.centre,
						new ReminderStep(this.invitation, this.dossier, due.toLocalDate(), step), mail))));
	}

	/** Found by one statement, however many there are; each is then its own. */
	@Test
	void costsOneStatementToFind() throws Exception {
		for (int other = 0; other < 3; other++) {
			asked();
		}
		at(DUE.minusDays(14));
		List<String> all = this.statements.during(() -> assertThat(run()).isEqualTo(4));
		assertThat(all.stream().filter((sql) -> sql.contains("unnest(?::int[]") && sql.contains("limit"))).hasSize(1);
		assertThat(all).hasSizeLessThanOrEqualTo(2 + 4 * 12);
		assertThat(this.statements.during(() -> assertThat(run()).isZero())).hasSize(2);
	}

	private DossierId asked() {
		resetClock();
		DossierId id = this.world.registered(this.staff, this.centre);
		at(LocalDateTime.of(2031, 5, 2, 10, 0));
		InvitedPerson tutor = new InvitedPerson("Dominique Tutrice", null, "tutrice@exemple.test");
		within(this.staff, () -> Verdicts.accept(this.invitations.invite(this.staff, id, tutor, DUE.toLocalDate())));
		return id;
	}

	private void transmit() {
		Actor tutor = Actor.tutor(this.invitation, "Dominique Tutrice", this.centre);
		within(tutor, () -> {
			for (int capacity = 1; capacity <= 10; capacity++) {
				this.drafts.save(tutor, new CapacityNumber(capacity),
						Map.of(0, new Line(OpinionAnswer.FAVOURABLE, null)), 0);
			}
			Verdicts.accept(this.transmission.transmit(tutor, "Dominique Tutrice", "Responsable de production"));
		});
	}

	private int run() {
		return this.round.run(List.of(this.centre), this.reminders);
	}

	private boolean stillDue() {
		return within(this.centre, () -> this.reminders.isDue(this.centre, this.invitation));
	}

	private void at(LocalDateTime wallClock) {
		this.clock.shift(Duration.between(Instant.now(), this.time.instant(wallClock)));
	}

}
