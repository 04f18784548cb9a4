package fr.cqpm.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A candidate asks for more time, once at a time; the centre grants or refuses. */
@ApplicationTest
class ExtensionRequestsTests {

	private static final Instant WISHED = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	ExtensionRequests requests;

	@Autowired
	Deposits deposits;

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

	@Test
	void theCentreIsToldOnceHoweverOftenItIsAsked() {
		UUID key = Ids.next();
		assertThat(ask(key, WISHED, "Absence de deux semaines.").isAccepted()).isTrue();
		assertThat(ask(key, WISHED, "Absence de deux semaines.").isAccepted()).isTrue();
		assertThat(asked().open()).isNotNull();
		assertThat(this.records.mails(this.dossier, "prolongation-demandee")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.extension-asked")).hasSize(1);
		assertThat(ask(Ids.next(), WISHED, "Encore.").refusals()).extracting(Refusal::reason)
			.containsExactly("Une demande attend déjà la réponse de votre centre d’examen.");
	}

	@Test
	void asksForSomethingLaterWithAReason() {
		assertThat(ask(Ids.next(), null, " ").refusals()).extracting(Refusal::field)
			.containsExactly("wishedTo", "reason");
		Instant sooner = Instant.now().plus(2, ChronoUnit.DAYS);
		assertThat(ask(Ids.next(), sooner, "x".repeat(2001)).refusals()).extracting(Refusal::field)
			.containsExactly("wishedTo", "reason");
	}

	@Test
	void anExtensionAnswersIt() {
		UUID key = Ids.next();
		ask(key, WISHED, "Absence de deux semaines.");
		within(this.staff, () -> this.deposits.extend(this.staff, this.dossier, WISHED, "Accordé."));
		assertThat(asked().open()).isNull();
		assertThat(asked().all().getFirst().answer()).isNotNull()
			.extracting(ExtensionRequest.Answer::grantedTo)
			.isEqualTo(WISHED);
		assertThat(this.records.mails(this.dossier, "delai-prolonge")).isOne();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> refuse(key, "Trop tard."))
			.withMessageContaining("déjà accordée");
	}

	@Test
	void aRefusalHasItsReasonAndLeavesRoomForAnother() {
		UUID key = Ids.next();
		ask(key, WISHED, "Absence de deux semaines.");
		assertThat(refuse(key, " ").refusals()).extracting(Refusal::field).containsExactly("refusalReason");
		assertThat(refuse(key, "Le jury se réunit avant.").isAccepted()).isTrue();
		assertThat(refuse(key, "Le jury se réunit avant.").isAccepted()).isTrue();
		assertThat(this.records.mails(this.dossier, "prolongation-refusee")).isOne();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.extension-refused")).hasSize(1);
		assertThat(asked().all().getFirst().answer()).isNotNull()
			.extracting(ExtensionRequest.Answer::reason)
			.isEqualTo("Le jury se réunit avant.");
		assertThat(ask(Ids.next(), WISHED, "Autre motif.").isAccepted()).isTrue();
	}

	@Test
	void aDepositLeavesNothingToAskOrToAnswer() {
		UUID key = Ids.next();
		ask(key, WISHED, "Absence de deux semaines.");
		this.steps.depositWhole(this.candidate, this.dossier);
		assertThat(asked().open()).isNull();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> ask(Ids.next(), WISHED, "Encore."))
			.withMessageContaining("Le rapport est déposé");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> refuse(key, "Trop tard."));
	}

	@Test
	void isOfThisCandidateAndOfThisCentreAlone() {
		UUID key = Ids.next();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.staff, () -> this.requests.ask(this.staff, this.dossier, key, WISHED, "x")));
		ask(key, WISHED, "Absence de deux semaines.");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> refuse(Ids.next(), "Motif."));
		Actor stranger = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(stranger, () -> this.requests.refuse(stranger, this.dossier, key, "Motif.")));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> within(this.candidate, () -> this.requests.refuse(this.candidate, this.dossier, key, "Motif.")));
	}

	@Test
	void nothingIsAskedBeforeADeadlineIsFixed() {
		DossierId bare = this.world.registered(this.staff, this.centre);
		Actor early = this.world.candidate(this.staff, bare);
		assertThat(within(early, () -> this.requests.of(early, bare)).closed()).isNotNull();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> within(early, () -> this.requests.ask(early, bare, Ids.next(), WISHED, "Motif.")));
	}

	private Verdict ask(UUID key, @Nullable Instant wished, String reason) {
		return within(this.candidate, () -> this.requests.ask(this.candidate, this.dossier, key, wished, reason));
	}

	private Verdict refuse(UUID key, String reason) {
		return within(this.staff, () -> this.requests.refuse(this.staff, this.dossier, key, reason));
	}

	private ExtensionRequests.Asked asked() {
		return within(this.candidate, () -> this.requests.of(this.candidate, this.dossier));
	}

}
