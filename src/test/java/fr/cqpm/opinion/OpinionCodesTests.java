package fr.cqpm.opinion;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.account.Links;
import fr.cqpm.registration.NewRegistration.Candidate;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class OpinionCodesTests {

	@Autowired
	AddressChanges addresses;

	@Autowired
	World world;

	@Autowired
	Invitations invitations;

	@Autowired
	Registrations registrations;

	@Autowired
	Links links;

	@Autowired
	OpinionCodes codes;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester web;

	private Actor staff;

	private DossierId dossier;

	private Invitation invitation;

	private String code;

	private final String from = Ids.next().toString();

	@BeforeEach
	void invite() {
		ExamCentreId centre = this.world.centre();
		this.staff = this.world.staff(centre);
		this.dossier = this.world.registered(this.staff, centre);
		World.within(this.staff, () -> this.invitations.invite(this.staff, this.dossier, "Dominique Tutrice", null,
				"Tutrice@exemple.test"));
		this.invitation = World
			.<List<Invitation>, RuntimeException>within(this.staff, () -> this.invitations.of(this.staff, this.dossier))
			.getFirst();
		this.code = this.links.code(this.invitation.link());
	}

	@Test
	void opensWithTheAddressOrTheCandidatesName() {
		String page = this.links.path(this.invitation.link());
		Candidate candidate = this.staff.scope()
			.call(() -> this.registrations.get(this.staff, this.dossier))
			.candidate();
		List.of("tutrice@exemple.test", " Tutrice@Exemple.test ", candidate.displayName(),
				candidate.birthName() + " " + candidate.firstNames())
			.forEach((who) -> assertThat(open(who)).as(who).contains(page));
		List.of("autre@exemple.test", candidate.birthName(), candidate.firstNames(), "Camille Autre", "")
			.forEach((who) -> assertThat(open(who)).as(who).isEmpty());
	}

	@Test
	void namesAreReadAsPeopleTypeThem() {
		Candidate candidate = new Candidate("Lefèvre-D’Été", "Martin", "Anne-Sophie Zoé", null, null, null, "a@b.test",
				"1");
		List.of("Anne Sophie Lefevre d ete", "MARTIN zoe", "lefèvre-d’été anne-sophie", "Zoe   Martin")
			.forEach((typed) -> assertThat(OpinionCodes.names(candidate, typed)).as(typed).isTrue());
		List.of("Martin", "Anne", "Anne Lefèvre", "Anne Martin Durand", "")
			.forEach((typed) -> assertThat(OpinionCodes.names(candidate, typed)).as(typed).isFalse());
	}

	@Test
	void saysOneSentenceWhateverWasWrong() {
		String wrongCode = refusal("ZZZZ-ZZZZ", "tutrice@exemple.test");
		String wrongPerson = refusal(this.code, "autre@exemple.test");
		assertThat(wrongCode).isEqualTo(wrongPerson).contains("n’ouvrent aucune demande d’avis");
		for (int attempt = 0; attempt < 10; attempt++) {
			refusal(this.code, "autre@exemple.test");
		}
		assertThat(refusal(this.code, "tutrice@exemple.test")).as("too many").isEqualTo(wrongPerson);
	}

	@Test
	void anExpiredLinkOpensNothingAndHasAnEnd() {
		UUID expired = this.links.create(Purpose.OPINION, this.invitation.id(), this.invitation.centre(),
				Duration.ofSeconds(-1));
		assertThat(this.web.get().uri(this.links.path(expired))).hasStatus(404);
		assertThat(this.web.post().uri(this.links.path(expired) + "/commencer").with(csrf())).hasStatus(404);
		assertThat(this.web.get().uri(this.links.path(this.invitation.link()))).hasStatusOk();
		assertThat(this.jdbc.sql("select expires_at - created_at = interval '400 days' from access_link where id = ?")
			.param(this.invitation.link())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void leadsToTheLinksPageEvenARevokedOne() {
		String page = this.links.path(this.invitation.link());
		assertThat(post(this.code, "tutrice@exemple.test")).hasStatus3xxRedirection().hasRedirectedUrl(page);
		World.within(this.staff, () -> this.invitations.revoke(this.staff, this.dossier, this.invitation.id()));
		assertThat(post(this.code, "tutrice@exemple.test")).hasRedirectedUrl(page);
	}

	@Test
	void anotherAddressMakesAnotherCode() {
		InvitedPerson other = new InvitedPerson("Dominique Tutrice", null, "nouvelle@exemple.test");
		World.within(this.staff,
				() -> this.addresses.change(this.staff, this.dossier, this.invitation.id(), other).isAccepted());
		String renewed = this.links.code(this.invitation.link());
		assertThat(this.codes.page(renewed, other.email(), this.from))
			.contains(this.links.path(this.invitation.link()));
		assertThat(open(other.email())).as("the code that was mailed to the former address").isEmpty();
	}

	/** The address of the page is the key to it. */
	@Test
	void noPageOfALinkTellsItsAddress() {
		String page = this.links.path(this.invitation.link());
		List.of(page, page + "x", "/avis")
			.forEach((address) -> assertThat(this.web.get().uri(address)).as(address)
				.hasHeader("Referrer-Policy", "no-referrer"));
	}

	@Test
	void whoeverWasAwayTooLongIsSentToTheirLink() {
		assertThat(this.web.get().uri("/mon-avis/capacites/3")).hasRedirectedUrl("/avis?session");
		assertThat(this.web.post().uri("/mon-avis/capacites/3").param("_csrf", "ancien")).as("an old form")
			.hasRedirectedUrl("/avis?session");
		assertThat(this.web.post().uri("/avis").param("_csrf", "ancien")).hasRedirectedUrl("/avis?encore");
		String page = this.links.path(this.invitation.link());
		assertThat(this.web.post().uri(page + "/commencer").param("_csrf", "ancien"))
			.hasRedirectedUrl(page + "?encore");
		assertThat(this.web.get().uri("/avis?session")).hasStatusOk()
			.bodyText()
			.contains("Votre session a expiré")
			.contains("Ouvrez de nouveau le lien de votre courriel");
	}

	private Optional<String> open(String who) {
		return this.codes.page(this.code, who, this.from);
	}

	private String refusal(String typed, String who) {
		MvcTestResult refused = post(typed, who);
		assertThat(refused).hasStatus(422);
		return Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.select(".error-summary li")
			.text();
	}

	private MvcTestResult post(String typed, String who) {
		return this.web.post().uri("/avis").param("code", typed).param("who", who).with(csrf()).with((request) -> {
			request.setRemoteAddr(this.from);
			return request;
		}).exchange();
	}

}
