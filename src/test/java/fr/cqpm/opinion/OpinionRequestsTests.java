package fr.cqpm.opinion;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequest.Kind;
import fr.cqpm.opinion.OpinionRequest.Outcome;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
class OpinionRequestsTests {

	private static final Delegate CHEF = new Delegate("Sacha Cheffe", "Responsable d’atelier", "cheffe@exemple.test");

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
	Withdrawals withdrawals;

	@Autowired
	Dossiers dossiers;

	@Autowired
	TransactionTemplate transaction;

	private Actor staff;

	private DossierId dossier;

	private Actor tutor;

	@BeforeEach
	void invite() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.registered(this.staff, centre);
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"tutrice@exemple.test"));
		UUID invitation = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst().id();
		this.tutor = Actor.tutor(invitation, "Entreprise", centre);
	}

	@Test
	void aDelegationIsAskedOnceAndTold() {
		assertThat(delegate(CHEF)).isTrue();
		assertThat(delegate(CHEF)).as("pressed twice").isTrue();
		assertThat(delegate(new Delegate("Un Autre", "Chef", "autre@exemple.test"))).as("another one").isFalse();
		assertThat(asked()).singleElement().satisfies((request) -> {
			assertThat(request.kind()).isEqualTo(Kind.DELEGATION);
			assertThat(request.delegate()).isEqualTo(CHEF);
			assertThat(request.open()).isTrue();
		});
		UUID invitation = asked().getFirst().invitation();
		assertThat(World.within(this.tutor, () -> this.requests.proposed(invitation))).contains(CHEF);
		assertThat(mails("avis-delegation")).isEqualTo(1);
		assertThat(acts("opinion.delegated")).isEqualTo(1);
	}

	@Test
	void whoSaysItIsNotThemIsHeardOnce() {
		World.within(this.tutor, () -> this.requests.disclaim(this.tutor));
		World.within(this.tutor, () -> this.requests.disclaim(this.tutor));
		assertThat(mails("avis-pas-moi")).isEqualTo(1);
		assertThat(acts("opinion.disclaimed")).isEqualTo(1);
	}

	@Test
	void whoSaysItAgainAndAgainBuriesNobodyUnderMails() {
		for (int version = 0; version < 3; version++) {
			World.within(this.tutor, () -> this.requests.disclaim(this.tutor));
			OpinionDesk desk = World.within(this.tutor, () -> this.drafts.desk(this.tutor));
			CapacityNumber capacity = desk.drafts().firstKey();
			Map<Integer, CapacityDraft.Line> lines = Map.of(0,
					new CapacityDraft.Line(OpinionAnswer.FAVOURABLE, "Essai " + version));
			int seen = version;
			World.within(this.tutor, () -> this.drafts.save(this.tutor, capacity, lines, seen));
		}
		assertThat(acts("opinion.disclaimed")).isEqualTo(3);
		assertThat(mails("avis-pas-moi")).isOne();
	}

	@Test
	void whoseOpinionIsWithdrawnIsToldWhoeverAsked() {
		transmit();
		UUID invitation = World.within(this.tutor, () -> this.drafts.desk(this.tutor)).invitation().id();
		World.within(this.staff,
				() -> this.withdrawals.withdraw(this.staff, this.dossier, invitation, "Demandé par téléphone"));
		World.within(this.staff,
				() -> this.withdrawals.withdraw(this.staff, this.dossier, invitation, "Demandé par téléphone"));
		assertThat(mails("avis-retrait-accepte")).isOne();
		assertThatExceptionOfType(RuleViolation.class).as("nothing left to withdraw")
			.isThrownBy(() -> withdraw("Encore"));
	}

	@Test
	void onlyATransmittedOpinionIsAskedToBeWithdrawn() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> withdraw("Trop tôt"));
		transmit();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> delegate(CHEF));
		assertThat(withdraw("J’ai confondu deux personnes")).isTrue();
		assertThat(withdraw("J’ai confondu deux personnes")).isTrue();
		assertThat(withdraw("Autre motif")).isFalse();
		assertThat(mails("avis-retrait-demande")).isEqualTo(1);
		assertThat(acts("opinion.withdrawal-asked")).isEqualTo(1);
	}

	@Test
	void nothingIsAskedAfterTheWindow() {
		transmit();
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> withdraw("Trop tard"));
	}

	@Test
	void theCentreAnswersOnce() {
		delegate(CHEF);
		UUID request = asked().getFirst().id();
		assertThat(answer(this.staff, request, Outcome.DECLINED, "Votre avis est attendu")).isTrue();
		assertThat(answer(this.staff, request, Outcome.DECLINED, "Votre avis est attendu")).as("again").isFalse();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> answer(this.staff, request, Outcome.ACCEPTED, null));
		assertThat(asked().getFirst().answer().reason()).isEqualTo("Votre avis est attendu");
		assertThat(delegate(new Delegate("Un Autre", "Chef", "autre@exemple.test"))).as("asked anew").isTrue();
	}

	@Test
	void nobodyElseAnswers() {
		delegate(CHEF);
		UUID request = asked().getFirst().id();
		Actor elsewhere = this.world.staff(this.world.centre());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answer(elsewhere, request, Outcome.ACCEPTED, null));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> answer(this.staff, UUID.randomUUID(), Outcome.ACCEPTED, null));
	}

	private boolean delegate(Delegate delegate) {
		return this.tutor.scope().call(() -> this.requests.delegate(this.tutor, delegate)).isAccepted();
	}

	private boolean withdraw(String reason) {
		return this.tutor.scope().call(() -> this.requests.withdraw(this.tutor, reason)).isAccepted();
	}

	private boolean answer(Actor actor, UUID request, Outcome outcome, String reason) {
		return actor.scope()
			.call(() -> this.transaction.execute(
					(status) -> this.requests.answer(actor, this.dossiers.lock(this.dossier), request, outcome, reason)
						.isPresent()));
	}

	private List<OpinionRequest> asked() {
		return this.staff.scope().call(() -> this.requests.of(this.dossier));
	}

	private void transmit() {
		this.tutor.scope().run(() -> {
			OpinionDesk desk = this.drafts.desk(this.tutor);
			desk.drafts()
				.keySet()
				.forEach((capacity) -> this.drafts.save(this.tutor, capacity,
						Map.of(0, new CapacityDraft.Line(OpinionAnswer.FAVOURABLE, null)), 0));
			this.transmission.transmit(this.tutor, "Dominique Tutrice", "Tutrice");
		});
	}

	private int mails(String template) {
		return this.records.mails(this.dossier, template);
	}

	private int acts(String act) {
		return this.records.journal(this.staff, this.dossier, act).size();
	}

}
