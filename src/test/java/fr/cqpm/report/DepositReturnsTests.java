package fr.cqpm.report;

import java.time.Duration;
import java.time.Instant;

import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R5: the centre extends a deadline, or returns what is incomplete, with a reason. */
@ApplicationTest
class DepositReturnsTests {

	@Autowired
	FrenchTime time;

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
	void anExtensionOpensTheWindowAgain() {
		Deadline deadline = deadline();
		Instant later = deadline.lastMinute().plus(Duration.ofDays(7));
		at(deadline.endsBefore().plus(Duration.ofHours(2)));
		assertThat(extend(later, " ").refusals()).extracting(Refusal::field).containsExactly("reason");
		assertThat(extend(null, "Arrêt maladie").refusals()).extracting(Refusal::field).containsExactly("extendedTo");
		assertThat(extend(deadline.lastMinute(), "Arrêt maladie").refusals()).extracting(Refusal::field)
			.containsExactly("extendedTo");
		assertThat(extend(later, "Arrêt maladie").isAccepted()).isTrue();
		assertThat(deadline().lastMinute()).isEqualTo(later);
		assertThat(state().extensions()).extracting(Extension::reason).containsExactly("Arrêt maladie");
		at(later.plusSeconds(30));
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(6));
		at(later.plusSeconds(61));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.send(this.candidate, this.dossier, "tard.pdf", SampleFiles.pdf(7)));
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.deadline-extended")).hasSize(1);
		assertThat(this.records.mails(this.dossier, "delai-prolonge")).isOne();
	}

	@Test
	void aReturnedDepositMayBeDoneAgainAndStaysInTheHistory() {
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(giveBack(" ").refusals()).extracting(Refusal::reason)
			.containsExactly("Indiquez le motif du retour.");
		assertThat(giveBack("Il manque l’annexe 2.").isAccepted()).isTrue();
		assertThat(within(this.staff, () -> this.reports.deposited(this.dossier))).isEmpty();
		assertThat(state().returned().orElseThrow().returned().reason()).isEqualTo("Il manque l’annexe 2.");
		assertThat(this.records.mails(this.dossier, "depot-retourne")).isOne();
		this.steps.send(this.candidate, this.dossier, "complet.pdf", SampleFiles.pdf(8));
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(state().deposits()).extracting((past) -> past.deposit().reference().replaceAll(".*-", ""))
			.containsExactly("D2", "D1");
		assertThat(deposited().fileName()).isEqualTo("complet.pdf");
	}

	@Test
	void aReturnAfterTheDeadlineSetsTheNewOneInTheSameAct() {
		this.steps.deposit(this.candidate, this.dossier);
		Deadline deadline = deadline();
		Instant later = deadline.lastMinute().plus(Duration.ofDays(10));
		at(deadline.endsBefore().minusSeconds(1));
		assertThat(state().late()).isFalse();
		at(deadline.endsBefore());
		assertThat(state().late()).isTrue();
		assertThat(giveBack("Il manque l’annexe 2.").refusals()).extracting(Refusal::field)
			.containsExactly("extendedTo");
		assertThat(deposited()).isNotNull();
		assertThat(giveBack("Il manque l’annexe 2.", later).isAccepted()).isTrue();
		assertThat(deadline().lastMinute()).isEqualTo(later);
		assertThat(state().extensions()).extracting(Extension::reason).containsExactly("Il manque l’annexe 2.");
		assertThat(this.records.rows(this.staff, "outgoing_mail", this.dossier,
				"template = 'depot-retourne' and model ->> 'until' = '" + this.time.moment(later) + "'"))
			.isOne();
		this.steps.deposit(this.candidate, this.dossier);
	}

	@Test
	void returnsNothingWithoutADepositOrOnceACapacityIsDecided() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> giveBack("Trop tôt"))
			.withMessage("Aucun rapport n’est déposé.");
		this.steps.deposit(this.candidate, this.dossier);
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> giveBack("Trop tard"));
		assertThat(this.records.dossier(this.staff, this.dossier).refusal(Act.RETURN_REPORT, Instant.now()))
			.isPresent();
	}

	private Verdict giveBack(String reason) {
		return giveBack(reason, null);
	}

	private Verdict giveBack(String reason, @Nullable Instant to) {
		return within(this.staff, () -> this.deposits.giveBack(this.staff, this.dossier, reason, to));
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
