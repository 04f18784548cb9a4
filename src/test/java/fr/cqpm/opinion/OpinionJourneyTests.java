package fr.cqpm.opinion;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.Links;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.CapacityDraft.Line;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class OpinionJourneyTests {

	@Autowired
	Records records;

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	OpinionDrafts drafts;

	@Autowired
	OpinionTransmission transmission;

	@Autowired
	Opinions opinions;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Waivers waivers;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Links links;

	@Autowired
	TutorReportAccess reportAccess;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MockMvcTester web;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor tutor;

	private Invitation invitation;

	@BeforeEach
	void invite() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
		this.staff.scope()
			.run(() -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
					"tutrice@exemple.test"));
		this.invitation = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst();
		this.tutor = Actor.tutor(this.invitation.id(), "Dominique Tutrice", this.centre);
	}

	@Test
	void isTransmittedOnceAndWhole() {
		assertThat(transmit().refusals()).hasSize(10);
		answerAll(OpinionAnswer.FAVOURABLE, null);
		assertThat(transmit().isAccepted()).isTrue();
		assertThat(transmit().isAccepted()).as("a second time").isTrue();
		OpinionSummary summary = summary();
		assertThat(summary.given()).hasSize(1);
		assertThat(summary.given().getFirst().capacities()).hasSize(10)
			.allSatisfy((number, statement) -> assertThat(statement.answer()).isEqualTo(OpinionAnswer.FAVOURABLE));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> save(1, OpinionAnswer.RESERVED, "Trop tard", 1));
	}

	@Test
	void asksForACommentWhereItIsNotFavourable() {
		answerAll(OpinionAnswer.RESERVED, null);
		assertThat(transmit().refusals()).hasSize(10)
			.allSatisfy((refusal) -> assertThat(refusal.reason()).contains("commentaire"));
		assertThat(summary().complete()).isFalse();
	}

	@Test
	void noticesAnotherDevice() {
		assertThat(save(3, OpinionAnswer.FAVOURABLE, null, 0)).isTrue();
		assertThat(save(3, OpinionAnswer.UNFAVOURABLE, "Vu sur place", 0)).as("typed over an older version").isFalse();
		OpinionDesk desk = this.tutor.scope().call(() -> this.drafts.desk(this.tutor));
		assertThat(desk.drafts().get(new CapacityNumber(3)).lines().get(0).answer())
			.isEqualTo(OpinionAnswer.FAVOURABLE);
	}

	@Test
	void whatIsWithdrawnStandsInTheHistoryAndCountsNowhere() {
		assertThatExceptionOfType(RuleViolation.class).as("nothing transmitted").isThrownBy(this::withdraw);
		answerAll(OpinionAnswer.FAVOURABLE, null);
		transmit();
		assertThat(summary().complete()).isTrue();
		withdraw();
		withdraw();
		assertThat(summary().given()).isEmpty();
		assertThat(summary().complete()).isFalse();
		Invitation withdrawn = this.staff.scope().call(() -> this.invitations.of(this.staff, this.dossier)).getFirst();
		assertThat(withdrawn.state()).isEqualTo(InvitationState.WITHDRAWN);
		assertThat(withdrawn.withdrawalReason()).isEqualTo("Erreur de dossier");
		assertThat(withdrawn.open()).as("the same link opens it again").isFalse();
		invite();
		answerAll(OpinionAnswer.FAVOURABLE, null);
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThatExceptionOfType(RuleViolation.class).as("decided").isThrownBy(this::withdraw);
	}

	private void withdraw() {
		this.staff.scope()
			.run(() -> this.withdrawals.withdraw(this.staff, this.dossier, this.invitation.id(), "Erreur de dossier"));
	}

	@Test
	void aDraftIsNobodyElses() {
		save(1, OpinionAnswer.FAVOURABLE, "Brouillon", 0);
		assertThat(summary().given()).isEmpty();
	}

	@Test
	void anotherCentreSeesNothingOfIt() {
		answerAll(OpinionAnswer.FAVOURABLE, null);
		transmit();
		ExamCentreId elsewhere = this.world.centre();
		Actor stranger = this.world.staff(elsewhere);
		assertThat(stranger.scope().call(() -> this.opinions.of(this.dossier)).given()).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> stranger.scope().run(() -> this.invitations.of(stranger, this.dossier)));
		Actor otherTutor = Actor.tutor(this.invitation.id(), "Quelqu’un", elsewhere);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> otherTutor.scope().run(() -> this.drafts.desk(otherTutor)));
	}

	@Test
	void theWindowClosesWithTheFirstCapacityDecision() {
		assertThat(window()).isTrue();
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThat(window()).isFalse();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> save(1, OpinionAnswer.FAVOURABLE, null, 0));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(this::transmit);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(this::waive);
	}

	@Test
	void aWaiverStandsInItsPlace() {
		waive();
		assertThat(summary().complete()).isTrue();
		assertThat(summary().waiver().orElseThrow().reason()).isEqualTo("Entreprise fermée");
	}

	@Test
	void theLinkIsNotUsedUpByLookingAtIt() {
		String path = this.links.path(this.invitation.link());
		for (int scan = 0; scan < 3; scan++) {
			MvcTestResult page = this.web.get().uri(path).exchange();
			assertThat(page).hasStatusOk();
			assertThat(Jsoup.parse(body(page)).select("h1").text()).startsWith("Votre avis sur le travail réalisé par");
		}
		Document first = Jsoup.parse(body(asTutor(path)));
		assertThat(first.select("h1").text()).isEqualTo("Définir l'organisation de l'activité de son secteur");
	}

	@Test
	void aForgedOrRevokedLinkOpensNothing() {
		String path = this.links.path(this.invitation.link());
		assertThat(this.web.get().uri(path.substring(0, path.length() - 4) + "AAAA")).hasStatus(404);
		MvcTestResult begun = this.web.post().uri(path + "/commencer").with(csrf()).exchange();
		Cookie session = begun.getResponse().getCookie("session");
		assertThat(this.web.get().uri("/mon-avis/capacites/1").cookie(session)).hasStatusOk();
		this.staff.scope().run(() -> this.invitations.revoke(this.staff, this.dossier, this.invitation.id()));
		assertThat(Jsoup.parse(body(this.web.get().uri(path).exchange())).select("h1").text())
			.isEqualTo("Cette demande n’est plus ouverte");
		assertThat(this.web.get().uri("/mon-avis").cookie(session)).hasRedirectedUrl("/avis?session");
	}

	@Test
	void afterTheWindowTheLinkShowsNothingOfTheFileAnyMore() {
		String path = this.links.path(this.invitation.link());
		Cookie session = this.web.post()
			.uri(path + "/commencer")
			.with(csrf())
			.exchange()
			.getResponse()
			.getCookie("session");
		assertThat(reads()).isTrue();
		this.records.freeze(this.staff, this.dossier, Freeze.FIRST_CAPACITY_DECISION);
		assertThat(reads()).as("the report").isFalse();
		assertThat(this.web.get().uri("/mon-avis/capacites/1").cookie(session)).hasRedirectedUrl("/mon-avis/transmis");
		assertThat(Jsoup.parse(body(this.web.get().uri("/mon-avis/transmis").cookie(session).exchange()))
			.select("h1")
			.text()).isEqualTo("L’avis n’est plus attendu");
		assertThat(Jsoup.parse(body(this.web.get().uri(path).exchange())).text()).contains("n’est plus attendu");
	}

	private boolean reads() {
		return this.tutor.scope()
			.call(() -> this.transaction.execute((status) -> this.reportAccess.mayRead(this.tutor, this.dossier)));
	}

	private MvcTestResult asTutor(String path) {
		MvcTestResult begun = this.web.post().uri(path + "/commencer").with(csrf()).exchange();
		assertThat(begun).hasStatus3xxRedirection();
		Cookie session = begun.getResponse().getCookie("session");
		return this.web.get().uri("/mon-avis/capacites/1").cookie(session).exchange();
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private boolean window() {
		return this.staff.scope()
			.call(() -> this.dossiers.get(this.dossier))
			.refusal(Act.GIVE_OPINION, Instant.now())
			.isEmpty();
	}

	private void waive() {
		this.staff.scope().run(() -> this.waivers.record(this.staff, this.dossier, "Entreprise fermée"));
	}

	private OpinionSummary summary() {
		return this.staff.scope().call(() -> this.opinions.of(this.dossier));
	}

	private Verdict transmit() {
		return this.tutor.scope()
			.call(() -> this.transmission.transmit(this.tutor, "Dominique Tutrice", "Responsable de production"));
	}

	private void answerAll(OpinionAnswer answer, String comment) {
		List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).forEach((capacity) -> save(capacity, answer, comment, 0));
	}

	private boolean save(int capacity, OpinionAnswer answer, String comment, int version) {
		return this.tutor.scope()
			.call(() -> this.drafts.save(this.tutor, new CapacityNumber(capacity), Map.of(0, new Line(answer, comment)),
					version));
	}

}
