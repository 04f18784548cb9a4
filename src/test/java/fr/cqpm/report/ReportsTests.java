package fr.cqpm.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.cqpm.plan.Deadline;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R5: files are received in their window, whole, and read by who may. */
@ApplicationTest
class ReportsTests {

	@Autowired
	Records records;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Reports reports;

	@Autowired
	ReportFiles files;

	@Autowired
	TransactionClock clock;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@AfterEach
	void resetClock() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void keepsEveryVersionAsItWasSent() throws Exception {
		byte[] second = SampleFiles.pdf(300);
		this.steps.send(this.candidate, this.dossier, "brouillon.pdf", SampleFiles.pdf(2));
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", second);
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", second);
		List<ReportVersion> versions = state().versions();
		assertThat(versions).extracting(ReportVersion::number).containsExactly(2, 1);
		assertThat(versions).extracting(ReportVersion::fileName).containsExactly("rapport.pdf", "brouillon.pdf");
		assertThat(versions.getFirst().pageCount()).isEqualTo(300);
		assertThat(bytes(this.candidate, versions.getFirst().id())).isEqualTo(second);
	}

	@Test
	void refusesABadFileAndKeepsNothing() {
		assertThat(this.steps.receive(this.candidate, this.dossier, "vide.pdf", new byte[0]).refusals())
			.extracting("reason")
			.singleElement()
			.asString()
			.startsWith("Ce fichier est vide");
		assertThat(state().versions()).isEmpty();
	}

	@Test
	void receivesNothingBeforeThePlanIsTransmitted() {
		DossierId early = this.world.registered(this.staff, this.centre);
		Actor eager = this.world.candidate(this.staff, early);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.send(eager, early, "rapport.pdf", SampleFiles.pdf(1)))
			.withMessage("Le délai et les conditions de dépôt ne sont pas encore fixés.");
	}

	@Test
	void receivesUntilTheEndOfTheLastMinute() {
		at(deadline().endsBefore().minusSeconds(25));
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(1));
		at(deadline().endsBefore());
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.send(this.candidate, this.dossier, "tard.pdf", SampleFiles.pdf(2)))
			.withMessageStartingWith("Le délai de dépôt du rapport est passé");
	}

	@Test
	void anUploadBegunInTimeMayFinishWithinTheGrace() throws Exception {
		Instant begun = deadline().endsBefore().minusSeconds(5);
		at(begun.plus(Duration.ofMinutes(60)).minusSeconds(30));
		assertThat(receivedSince(begun)).isTrue();
		at(deadline().endsBefore().plus(Duration.ofMinutes(60)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> receivedSince(begun));
	}

	private boolean receivedSince(Instant begun) throws Exception {
		Path file = Files.createTempFile("rapport", ".pdf");
		Files.write(file, SampleFiles.pdf(1));
		return within(this.candidate, () -> this.reports.receive(this.candidate, this.dossier,
				new Upload(FileKind.REPORT, "r.pdf", file, begun)))
			.isAccepted();
	}

	@Test
	void nobodyElseSendsOrReads() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(1));
		UUID version = this.steps.latest(this.candidate, this.dossier);
		DossierId other = this.world.transmitted(this.staff, this.centre);
		Actor neighbour = this.world.candidate(this.staff, other);
		Actor assessor = this.world.person(this.centre, Role.ASSESSOR);
		Actor stranger = this.world.staff(this.world.centre());
		for (Actor actor : List.of(neighbour, assessor, stranger)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.steps.receive(actor, this.dossier, "r.pdf", SampleFiles.pdf(1)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> within(actor, () -> this.reports.state(actor, this.dossier)));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bytes(actor, version));
		}
		assertThat(within(this.staff, () -> this.reports.state(this.staff, this.dossier)).versions()).hasSize(1);
	}

	@Test
	void rowSecurityHidesTheBytesFromAnotherCentre() {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(1));
		Actor stranger = this.world.staff(this.world.centre());
		for (String table : List.of("report_version", "report_chunk")) {
			assertThat(this.records.rows(this.staff, table, this.dossier)).as(table).isPositive();
			assertThat(this.records.rows(stranger, table, this.dossier)).as(table).isZero();
		}
	}

	@Test
	void aVersionIsWholeOrAbsent() {
		UUID version = Ids.next();
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> this.records.execute(this.candidate, """
				insert into report_chunk (exam_centre_id, dossier_id, version_id, position, content)
				values (?, ?, ?, 0, 'x')""", this.centre.value(), this.dossier.value(), version));
	}

	@Test
	void journalsTheReadingOncePerPersonVersionAndSession() throws Exception {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(1));
		UUID version = this.steps.latest(this.candidate, this.dossier);
		bytes(this.staff, version);
		bytes(this.staff, version);
		within(this.staff, () -> this.files.version(this.staff, this.dossier, version, "another session"));
		bytes(this.candidate, version);
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-read")).hasSize(3);
	}

	private byte[] bytes(Actor actor, UUID version) throws Exception {
		return within(actor, () -> this.files.version(actor, this.dossier, version, "session").open().readAllBytes());
	}

	private ReportState state() {
		return within(this.candidate, () -> this.reports.state(this.candidate, this.dossier));
	}

	private Deadline deadline() {
		return state().conditions().deadline();
	}

	private void at(Instant instant) {
		this.clock.shift(Duration.between(Instant.now(), instant));
	}

}
