package fr.cqpm.account.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Passwords;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Requests;
import fr.cqpm.support.World;
import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What binds wants a proof of the last ten minutes, a signature one of its own; nothing
 * is lost while it is asked for.
 */
@ApplicationTest
class ConfirmationTests {

	private static final String PASSWORD = "tournesol-enclume-7";

	@Autowired
	World world;

	@Autowired
	Passwords passwords;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	MockMvcTester web;

	private Actor person;

	@BeforeEach
	void somebody() {
		this.person = this.world.person(this.world.centre(), Role.JURY_MEMBER, Role.ASSESSOR);
		this.passwords.set(this.person.requirePerson(), PASSWORD);
		// The session of these requests remembers the version before
		this.jdbc.sql("update person set credential_version = 0 where id = ?")
			.param(this.person.requirePerson().value())
			.update();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deliberations/%s/dossiers/%s/declaration", "/deliberations/%s/cloture",
			"/evaluations/%s/synthese/clore", "/evaluations/%s/synthese/rouvrir",
			"/evaluations/%s/synthese/absences/%s" })
	void asksAgainAfterTenMinutes(String act) {
		String address = act.formatted(UUID.randomUUID(), UUID.randomUUID());
		assertThat(send(address, Duration.ofMinutes(9))).as("not theirs, but asked for").hasStatus(404);
		assertThat(send(address, Duration.ofMinutes(11))).hasForwardedUrl("/connexion/confirmer");
	}

	@Test
	void asksNobodyWhoseActItIsNot() {
		Actor staff = this.world.staff(this.world.centre());
		Instant longAgo = this.clock.instant().minus(Duration.ofHours(1));
		for (String act : List.of("/deliberations/%s/cloture", "/evaluations/%s/synthese/clore",
				"/mon-dossier/donnees/%s/copie")) {
			assertThat(this.web.post()
				.uri(act.formatted(UUID.randomUUID()))
				.with(csrf())
				.with(Requests.as(staff, longAgo))).as(act).hasStatus(403).hasForwardedUrl(null);
		}
		assertThat(this.web.post()
			.uri("/dossiers/" + UUID.randomUUID() + "/donnees/copie")
			.with(csrf())
			.with(Requests.as(staff, longAgo))).hasForwardedUrl("/connexion/confirmer");
	}

	@Test
	void asksForEachSignature() {
		String address = "/evaluations/" + UUID.randomUUID() + "/synthese/signer";
		assertThat(send(address, Duration.ofMinutes(2))).hasForwardedUrl("/connexion/confirmer");
		assertThat(send(address, Duration.ofMinutes(2), "_confirmation", PASSWORD)).as("it came to the act")
			.hasStatus(404);
		assertThat(send(address, Duration.ofSeconds(20))).as("by a passkey, a moment before").hasStatus(404);
		assertThat(send(address, Duration.ofSeconds(20), "_confirmation", "ce n’est pas le bon"))
			.as("a wrong proof is none, however recent the last one")
			.hasForwardedUrl("/connexion/confirmer");
	}

	@Test
	void goesOnWithTheActWhenThePasswordIsRight() {
		String address = "/deliberations/" + UUID.randomUUID() + "/cloture";
		MvcTestResult wrong = send(address, Duration.ofMinutes(11), "_confirmation", "ce n’est pas le bon");
		assertThat(wrong).hasForwardedUrl("/connexion/confirmer");
		assertThat(wrong.getRequest().getAttribute(ConfirmationFilter.REFUSAL)).isNotNull();
		assertThat(send(address, Duration.ofMinutes(11), "_confirmation", PASSWORD)).as("it came to the act")
			.hasStatus(404);
	}

	@Test
	void carriesTheActsAnswersAlong() throws Exception {
		MvcTestResult asked = this.web.post()
			.uri("/connexion/confirmer")
			.with(csrf())
			.with(Requests.as(this.person))
			.requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/deliberations/1/cloture")
			.param("remark", "première ligne", "<b>seconde</b>")
			.param("_confirmation", "ce n’est pas le bon")
			.exchange();
		assertThat(asked).as("what was given was wrong").hasStatus(422);
		Document page = Jsoup.parse(asked.getResponse().getContentAsString());
		assertThat(page.select("main form").attr("action")).isEqualTo("/deliberations/1/cloture");
		assertThat(page.select("input[type=hidden][name=remark]").eachAttr("value"))
			.isEqualTo(List.of("première ligne", "<b>seconde</b>"));
		assertThat(page.select("input[name=_confirmation]")).hasSize(1);
		assertThat(page.html()).doesNotContain("ce n’est pas le bon");
	}

	@Test
	void isNoPageOfItsOwn() {
		assertThat(this.web.post().uri("/connexion/confirmer").with(csrf()).with(Requests.as(this.person)))
			.hasStatus(404);
		assertThat(this.web.get().uri("/connexion/confirmer").with(Requests.as(this.person))).hasStatus(405);
	}

	private MvcTestResult send(String address, Duration ago, String... more) {
		Instant proven = this.clock.instant().minus(ago);
		var request = this.web.post().uri(address).with(csrf()).param("remark", "première ligne", "<b>seconde</b>");
		for (int i = 0; i < more.length; i += 2) {
			request = request.param(more[i], more[i + 1]);
		}
		return request.with(Requests.as(this.person, proven)).exchange();
	}

}
