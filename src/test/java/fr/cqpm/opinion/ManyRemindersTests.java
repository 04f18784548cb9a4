package fr.cqpm.opinion;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import fr.cqpm.mail.reminder.ReminderRound;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty thousand open requests in one centre, five hundred of them to be reminded of
 * today and one of those poisoned.
 */
@ApplicationTest
@Tag("proof")
class ManyRemindersTests {

	private static final Logger logger = LoggerFactory.getLogger(ManyRemindersTests.class);

	private static final LocalDateTime TODAY = LocalDateTime.of(2031, 6, 13, 9, 0);

	private static final int OPEN = 50_000;

	private static final int DUE = 500;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionReminders reminders;

	@Autowired
	ReminderRound round;

	@Autowired
	FrenchTime time;

	@Autowired
	TransactionClock clock;

	@Autowired
	Statements statements;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void resetClock() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void aFewAreFoundAmongManyAndThePoisonedOneStopsNobodyElses() throws Exception {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId model = asked(staff, centre);
		copy(staff, centre, model);
		this.clock.shift(Duration.between(Instant.now(), this.time.instant(TODAY)));
		Instant began = Instant.now();
		List<String> all = this.statements
			.during(() -> assertThat(this.round.run(List.of(centre), this.reminders)).isEqualTo(DUE));
		Duration took = Duration.between(began, Instant.now());
		assertThat(all.stream().filter((sql) -> sql.contains("unnest(?::int[]") && sql.contains("limit"))).hasSize(3);
		assertThat(all).hasSizeLessThan((DUE + 1) * 11 + 10);
		assertThat(this.records.mails(centre, "avis-relance")).isEqualTo(DUE);
		began = Instant.now();
		assertThat(this.round.run(List.of(centre), this.reminders)).isZero();
		logger.info("{} reminders of {} open requests: {} ms; a round that finds nothing but the poisoned one: {} ms",
				DUE, OPEN, took.toMillis(), Duration.between(began, Instant.now()).toMillis());
	}

	/** Asked long ago, due on a day that no step is for. */
	private DossierId asked(Actor staff, ExamCentreId centre) {
		DossierId id = this.world.registered(staff, centre);
		this.clock.shift(Duration.between(Instant.now(), this.time.instant(TODAY.minusDays(60))));
		InvitedPerson tutor = new InvitedPerson("Dominique Tutrice", null, "tutrice@exemple.test");
		within(staff,
				() -> Verdicts.accept(this.invitations.invite(staff, id, tutor, TODAY.plusDays(100).toLocalDate())));
		resetClock();
		return id;
	}

	/** As many dossiers like it as it takes, each with one open request. */
	private void copy(Actor staff, ExamCentreId centre, DossierId model) {
		within(staff, () -> this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("""
					create temporary table made on commit drop as
					select n, gen_random_uuid() as dossier, gen_random_uuid() as invitation, gen_random_uuid() as link
					from generate_series(1, ?) n""").param(OPEN).update();
			this.jdbc.sql("""
					insert into dossier (id, exam_centre_id, reference, edition_id, candidate_id, registered_at)
					select m.dossier, d.exam_centre_id, d.reference || '-' || m.n, d.edition_id, d.candidate_id,
					       d.registered_at from made m, dossier d where d.id = ?""").param(model.value()).update();
			// The last one has no registration: nobody can be told about whom it is
			this.jdbc.sql("""
					insert into registration
					select (jsonb_populate_record(r, jsonb_build_object('dossier_id', m.dossier))).*
					from made m, registration r where r.dossier_id = ? and m.n < ?""")
				.params(model.value(), OPEN)
				.update();
			this.jdbc.sql("""
					insert into access_link (id, purpose, subject_id, exam_centre_id, created_at)
					select link, 'OPINION', invitation, ?, now() from made""").param(centre.value()).update();
			UUID asked = within(staff, () -> this.invitations.of(staff, model)).getFirst().id();
			this.jdbc
				.sql("""
						insert into opinion_invitation (id, exam_centre_id, dossier_id, link_id, name, email, invited_at,
						                                invited_by, due_on)
						select m.invitation, i.exam_centre_id, m.dossier, m.link, i.name, i.email, i.invited_at, i.invited_by,
						       case when m.n >= ? then ?::date else i.due_on + m.n % 300 end
						from made m, opinion_invitation i where i.id = ?""")
				.params(OPEN - DUE, TODAY.plusDays(14).toLocalDate(), asked)
				.update();
		}));
	}

}
