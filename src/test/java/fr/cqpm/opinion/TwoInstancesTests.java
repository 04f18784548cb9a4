package fr.cqpm.opinion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.CqpmApplication;
import fr.cqpm.mail.reminder.ReminderRound;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** Two applications on one database: each reminder leaves once. */
@ApplicationTest
@Tag("proof")
class TwoInstancesTests {

	private static final LocalDateTime DUE = LocalDateTime.of(2032, 6, 25, 9, 0);

	private static final int OPEN = 40;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	FrenchTime time;

	@Autowired
	TransactionClock clock;

	@Autowired
	JdbcConnectionDetails database;

	@Autowired
	FlywayConnectionDetails owner;

	@Autowired
	JdbcClient jdbc;

	private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

	private ExamCentreId centre;

	@BeforeEach
	void startTwo() {
		this.centre = this.world.centre();
		Actor staff = this.world.staff(this.centre);
		List<DossierId> dossiers = new ArrayList<>();
		for (int number = 0; number < OPEN; number++) {
			dossiers.add(this.world.registered(staff, this.centre));
		}
		at(this.clock, DUE.minusDays(50));
		InvitedPerson tutor = new InvitedPerson("Dominique Tutrice", null, "tutrice@exemple.test");
		dossiers.forEach((id) -> within(staff,
				() -> Verdicts.accept(this.invitations.invite(staff, id, tutor, DUE.toLocalDate()))));
		this.clock.shift(Duration.ZERO);
		this.instances.add(start());
		this.instances.add(start());
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(CqpmApplication.class).profiles("test").initializers((context) -> {
			GenericApplicationContext beans = (GenericApplicationContext) context;
			beans.registerBean(JdbcConnectionDetails.class, () -> this.database);
			beans.registerBean(FlywayConnectionDetails.class, () -> this.owner);
		}).run("--server.port=0", "--cqpm.reminders-leave=true", "--spring.datasource.hikari.maximum-pool-size=4");
	}

	@AfterEach
	void stop() {
		this.instances.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void eachReminderLeavesOnce() throws Exception {
		on(DUE.minusDays(14));
		release();
		atOnce((instance) -> instance.getBean(OpinionReminders.Round.class).round());
		assertThat(written()).as("at one tick of both").isEqualTo(OPEN);
		on(DUE.minusDays(7));
		atOnce((instance) -> instance.getBean(OpinionReminders.Round.class).round());
		assertThat(written()).as("a second tick within the lock's time").isEqualTo(OPEN);
		release();
		atOnce((instance) -> instance.getBean(OpinionReminders.Round.class).round());
		assertThat(written()).as("a week later").isEqualTo(2 * OPEN);
		on(DUE.minusDays(2));
		atOnce((instance) -> instance.getBean(ReminderRound.class)
			.run(List.of(this.centre), instance.getBean(OpinionReminders.class)));
		assertThat(written()).as("even without any lock").isEqualTo(3 * OPEN);
	}

	private int written() {
		return this.records.mails(this.centre, "avis-relance");
	}

	/** As if the time of the lock were over. */
	private void release() {
		this.jdbc.sql("update job_lock set lock_until = timezone('utc', now()) where name = 'opinion-reminders'")
			.update();
	}

	private void on(LocalDateTime wallClock) {
		this.instances.forEach((instance) -> at(instance.getBean(TransactionClock.class), wallClock));
	}

	private void at(TransactionClock moved, LocalDateTime wallClock) {
		moved.shift(Duration.between(Instant.now(), this.time.instant(wallClock)));
	}

	private void atOnce(Tick tick) throws Exception {
		CyclicBarrier together = new CyclicBarrier(this.instances.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(this.instances.size())) {
			List<Callable<Void>> ticks = this.instances.stream().<Callable<Void>>map((instance) -> () -> {
				together.await();
				tick.of(instance);
				return null;
			}).toList();
			for (Future<Void> done : threads.invokeAll(ticks)) {
				done.get();
			}
		}
	}

	private interface Tick {

		void of(ConfigurableApplicationContext instance);

	}

}
