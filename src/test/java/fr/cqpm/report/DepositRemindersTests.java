package fr.cqpm.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.mail.Postman;
import fr.cqpm.mail.reminder.ReminderOutlook;
import fr.cqpm.mail.reminder.ReminderRound;
import fr.cqpm.mail.reminder.SentReminder;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R5: candidates are reminded of a deadline, after the plan and until they deposit. */
@ApplicationTest
class DepositRemindersTests {

	/** A Friday; no holiday is near. */
	private static final LocalDateTime DUE = LocalDateTime.of(2031, 6, 27, 18, 0);

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	Deposits deposits;

	@Autowired
	ReminderRound round;

	@Autowired
	DepositReminders reminders;

	@Autowired
	Postman postman;

	@Autowired
	FrenchTime time;

	@Autowired
	TransactionClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void awaitReport() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = awaited();
		this.candidate = this.world.candidate(this.staff, this.dossier);
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
		assertThat(this.records.mails(this.dossier, "rapport-relance")).isEqualTo(3);
		assertThat(this.records.mails(this.dossier, "rapport-retard")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.deposit-reminded")).hasSize(4)
			.allSatisfy((entry) -> assertThat(entry.actor()).isEqualTo("Application"));
	}

	@Test
	void saysWhatIsMissing() {
		at(DUE.minusDays(14));
		assertThat(run()).isOne();
		assertThat(written()).contains("Aucun rapport n’a encore été envoyé.", "27 juin 2031 à 18:00");
		this.steps.send(this.candidate, this.dossier, "mon-rapport.pdf", SampleFiles.pdf(2));
		at(DUE.minusDays(7));
		assertThat(run()).isOne();
		assertThat(written()).contains("mon-rapport.pdf", "n’est pas déposé");
		this.steps.deposit(this.candidate, this.dossier);
		within(this.staff,
				() -> Verdicts.accept(this.deposits.giveBack(this.staff, this.dossier, "Il manque une page.", null)));
		at(DUE.minusDays(2));
		assertThat(run()).isOne();
		assertThat(written()).contains("-D1 vous a été retourné");
	}

	@Test
	void stopsOnceDeposited() {
		at(DUE.minusDays(14));
		assertThat(run()).isOne();
		assertThat(stillDue()).isTrue();
		this.steps.depositWhole(this.candidate, this.dossier);
		assertThat(stillDue()).isFalse();
		at(DUE.minusDays(7));
		assertThat(run()).isZero();
	}

	@Test
	void anExtensionMovesThePlan() {
		at(DUE.minusDays(2));
		assertThat(run()).isOne();
		extend(this.dossier, DUE.plusDays(28));
		assertThat(stillDue()).isFalse();
		this.records.emptyOutboxBut(this.dossier, "rapport-relance");
		this.postman.deliver();
		assertThat(this.records.dropped(this.dossier, "rapport-relance"))
			.as("it names a day that does not hold any more")
			.isOne();
		at(DUE.plusDays(1));
		assertThat(run()).isZero();
		at(DUE.plusDays(14));
		assertThat(run()).isOne();
		assertThat(written()).contains("25 juillet 2031");
		assertThat(stillDue()).isTrue();
	}

	@Test
	void skipsWhatHasPassed() {
		extend(this.dossier, DUE.plusDays(1));
		at(DUE.minusDays(4));
		extend(this.dossier, DUE.plusDays(2));
		assertThat(run()).as("told five days before").isZero();
		at(DUE.plusDays(7));
		assertThat(run()).as("the application stood still for a week").isOne();
		assertThat(this.records.mails(this.dossier, "rapport-retard")).isOne();
		assertThat(this.records.mails(this.dossier, "rapport-relance")).isZero();
	}

	@Test
	void staffSeeWhatWasWrittenAndWhatComesNext() {
		at(DUE.minusDays(20));
		assertThat(outlook().sent()).isEmpty();
		assertThat(outlook().next()).hasToString("2031-06-13");
		at(DUE.minusDays(7));
		assertThat(run()).isOne();
		assertThat(outlook().next()).hasToString("2031-06-25");
		assertThat(outlook().sent()).extracting(SentReminder::step).containsExactly(-7);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.candidate, () -> this.reminders.outlook(this.candidate, this.dossier)));
	}

	private ReminderOutlook outlook() {
		return within(this.staff, () -> this.reminders.outlook(this.staff, this.dossier));
	}

	@Test
	void twoAtOnceWriteOne() throws Exception {
		at(DUE.minusDays(14));
		Callable<Integer> one = this::run;
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<Integer>> written = threads.invokeAll(List.of(one, one, one, one));
			assertThat(written.stream().mapToInt(Future::resultNow).sum()).isOne();
		}
		assertThat(this.records.mails(this.dossier, "rapport-relance")).isOne();
	}

	/** Found by one statement, however many there are; each is then its own. */
	@Test
	void costsOneStatementToFind() throws Exception {
		Stream.generate(this::awaited).limit(3).forEach((other) -> assertThat(other).isNotNull());
		at(DUE.minusDays(14));
		List<String> all = this.statements.during(() -> assertThat(run()).isEqualTo(4));
		assertThat(all.stream().filter((sql) -> sql.contains("unnest(?::int[]") && sql.contains("limit"))).hasSize(1);
		assertThat(all).hasSizeLessThanOrEqualTo(2 + 4 * 11);
		assertThat(this.statements.during(() -> assertThat(run()).isZero())).hasSize(2);
	}

	private DossierId awaited() {
		resetClock();
		DossierId id = this.world.transmitted(this.staff, this.centre);
		at(LocalDateTime.of(2031, 5, 2, 10, 0));
		extend(id, DUE);
		return id;
	}

	private void extend(DossierId id, LocalDateTime to) {
		within(this.staff,
				() -> Verdicts.accept(this.deposits.extend(this.staff, id, this.time.instant(to), "Motif fictif.")));
	}

	private int run() {
		return this.round.run(List.of(this.centre), this.reminders);
	}

	private boolean stillDue() {
		return within(this.centre, () -> this.reminders.isDue(this.centre, this.dossier.value()));
	}

	/** The model of the reminder that was written last. */
	private String written() {
		return this.jdbc.sql("""
				select template || model::text from outgoing_mail where dossier_id = ? and template like 'rapport-re%'
				order by created_at desc limit 1""").param(this.dossier.value()).query(String.class).single();
	}

	private void at(LocalDateTime wallClock) {
		this.clock.shift(Duration.between(Instant.now(), this.time.instant(wallClock)));
	}

}
