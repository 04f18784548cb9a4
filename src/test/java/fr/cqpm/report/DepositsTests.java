package fr.cqpm.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
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

/** R5: depositing is one act, in its window, and is never changed. */
@ApplicationTest
class DepositsTests {

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	Reports reports;

	@Autowired
	Deposits deposits;

	@Autowired
	TransactionClock clock;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void sent() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(3));
	}

	@AfterEach
	void resetClock() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void depositingGivesAReceiptAndFreezesTheReport() {
		this.steps.prove(this.candidate, this.dossier, "Panne fictive", "Qualité");
		this.steps.deposit(this.candidate, this.dossier);
		Deposit deposit = deposited();
		ReportVersion version = state().latest().orElseThrow();
		assertThat(deposit.reference()).isEqualTo(this.records.dossier(this.staff, this.dossier).reference() + "-D1");
		assertThat(deposit.sha256()).isEqualTo(version.sha256());
		assertThat(deposit.versionId()).isEqualTo(version.id());
		assertThat(this.records.freezes(this.staff, this.dossier)).contains(Freeze.REPORT_DEPOSITED);
		assertThat(this.records.mails(this.dossier, "depot-recepisse")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-deposited")).hasSize(1);
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier,
				"jsonb_array_length(declared -> 'situations') = 1"
						+ " and jsonb_array_length(declared -> 'evidence') = 41"))
			.isOne();
	}

	@Test
	void nothingChangesOnceDeposited() {
		this.steps.deposit(this.candidate, this.dossier);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.send(this.candidate, this.dossier, "autre.pdf", SampleFiles.pdf(4)))
			.withMessage("Le rapport est déposé\u00a0: il ne peut plus être modifié.");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> extend(deadline().lastMinute().plusSeconds(600), "Maladie"));
		assertThat(state().versions()).hasSize(1);
	}

	@Test
	void askedTwiceItHappensOnce() {
		UUID version = this.steps.latest(this.candidate, this.dossier);
		assertThat(deposit(version).isAccepted()).isTrue();
		assertThat(deposit(version).isAccepted()).isTrue();
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier)).isOne();
		assertThat(this.records.mails(this.dossier, "depot-recepisse")).isOne();
	}

	@Test
	void twoAtOnceMakeOneDeposit() throws Exception {
		UUID version = this.steps.latest(this.candidate, this.dossier);
		Callable<Verdict> deposit = () -> deposit(version);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Verdict> verdict : threads.invokeAll(List.of(deposit, deposit, deposit, deposit))) {
				assertThat(verdict.get().isAccepted()).isTrue();
			}
		}
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier)).isOne();
	}

	@Test
	void onlyTheNewestVersionIsDeposited() {
		UUID first = this.steps.latest(this.candidate, this.dossier);
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(5));
		assertThat(deposit(first).refusals()).extracting(Refusal::reason)
			.containsExactly("Une version plus récente a été envoyée\u00a0: vérifiez-la avant de déposer.");
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier)).isZero();
	}

	@Test
	void depositsUntilTheGraceEndsWhatWasSentInTime() {
		Deadline deadline = deadline();
		at(deadline.endsBefore().plus(deadline.grace()));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.deposit(this.candidate, this.dossier))
			.withMessageStartingWith("Le délai de dépôt du rapport est passé");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité"));
		at(deadline.endsBefore().plus(deadline.grace()).minusSeconds(25));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité"));
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(deposited().at()).isAfter(deadline.endsBefore());
	}

	@Test
	void eachActBelongsToSomebody() {
		UUID version = this.steps.latest(this.candidate, this.dossier);
		Actor neighbour = this.world.candidate(this.staff, this.world.transmitted(this.staff, this.centre));
		Actor stranger = this.world.staff(this.world.centre());
		for (Actor actor : List.of(neighbour, this.staff, stranger)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> within(actor, () -> this.deposits.deposit(actor, this.dossier, version)));
		}
		for (Actor actor : List.of(neighbour, this.candidate, stranger)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> within(actor, () -> this.deposits.giveBack(actor, this.dossier, "Motif", null)));
			assertThatExceptionOfType(NotFound.class).isThrownBy(
					() -> within(actor, () -> this.deposits.extend(actor, this.dossier, Instant.now(), "Motif")));
		}
	}

	@Test
	void nothingRecordedIsEverChanged() {
		this.steps.deposit(this.candidate, this.dossier);
		for (String sql : List.of("update report_deposit set number = 2", "delete from report_deposit",
				"update report_version set file_name = 'x'", "delete from report_chunk",
				"update report_return set reason = 'x'", "delete from deadline_extension")) {
			assertThatExceptionOfType(Exception.class).as(sql)
				.isThrownBy(() -> this.records.execute(this.staff, sql))
				.withStackTraceContaining("permission denied");
		}
	}

	private Verdict deposit(UUID version) {
		return within(this.candidate, () -> this.deposits.deposit(this.candidate, this.dossier, version));
	}

	private Verdict extend(Instant to, String reason) {
		return within(this.staff, () -> this.deposits.extend(this.staff, this.dossier, to, reason));
	}

	private Deposit deposited() {
		return within(this.staff, () -> this.reports.deposited(this.dossier)).orElseThrow();
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
