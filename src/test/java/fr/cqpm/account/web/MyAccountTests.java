package fr.cqpm.account.web;

import java.net.URI;
import java.util.List;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.account.Links;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ApplicationTest
class MyAccountTests {

	private static final String PASSWORD = "tournesol-enclume-7";

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Links links;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester web;

	private Actor staff;

	private String email;

	@BeforeEach
	void person() {
		this.staff = this.world.staff(this.world.centre());
		this.email = this.people.get(this.staff.requirePerson()).email();
		this.passwords.set(this.staff.requirePerson(), PASSWORD);
	}

	@Test
	void listsItsSessionsAndClosesOne() throws Exception {
		Cookie here = signIn("Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/150.0");
		Cookie there = signIn("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36");
		Document page = account(here);
		assertThat(page.select("section[aria-labelledby=sessions] li").eachText()).hasSize(2)
			.anyMatch((line) -> line.contains("Firefox · Windows") && line.contains("(cette session)"))
			.anyMatch((line) -> line.contains("Chrome · Android") && !line.contains("(cette session)"));
		Elements closing = page.select("section[aria-labelledby=sessions] li form");
		assertThat(closing).hasSize(1);
		assertThat(post(closing.attr("action"), here)).hasRedirectedUrl("/compte");
		assertThat(this.web.get().uri("/compte").cookie(there)).hasRedirectedUrl("/connexion");
		assertThat(this.web.get().uri("/compte").cookie(here)).hasStatusOk();
	}

	@Test
	void closesNobodyElsesSession() throws Exception {
		Cookie here = signIn("Firefox");
		Actor other = this.world.staff(this.world.centre());
		this.passwords.set(other.requirePerson(), PASSWORD);
		Cookie theirs = signIn(this.people.get(other.requirePerson()).email(), "Firefox").getResponse()
			.getCookie("session");
		signIn("Chrome");
		String handle = account(here).select("section[aria-labelledby=sessions] li form").attr("action");
		assertThat(post(handle, theirs)).hasRedirectedUrl("/compte");
		assertThat(account(here).select("section[aria-labelledby=sessions] li")).hasSize(2);
	}

	@Test
	void aNewPasswordKeepsThisSessionAlone() {
		Cookie here = signIn("Firefox");
		Cookie there = signIn("Chrome");
		assertThat(post("/compte/mot-de-passe", here, "password", "court")).hasStatus(422);
		assertThat(post("/compte/mot-de-passe", here, "password", "cheval pile agrafe")).hasRedirectedUrl("/compte");
		assertThat(this.web.get().uri("/compte").cookie(here)).hasStatusOk();
		assertThat(this.web.get().uri("/compte").cookie(there)).hasRedirectedUrl("/connexion");
		assertThat(mails()).containsExactly("compte-modifie");
	}

	@Test
	void removesNoKeyThatIsNone() {
		Cookie here = signIn("Firefox");
		for (String key : List.of("%2A%21", "a=b", "%C3%A9")) {
			assertThat(this.web.post().uri(URI.create("/compte/cles/" + key + "/retrait")).with(csrf()).cookie(here))
				.as(key)
				.hasStatus(404);
		}
	}

	@Test
	void aMailedLinkOpensOneSessionOnce() {
		assertThat(post("/connexion/lien", null, "email", this.email)).hasRedirectedUrl("/mot-de-passe/envoye");
		assertThat(post("/connexion/lien", null, "email", "personne@inconnue.test"))
			.hasRedirectedUrl("/mot-de-passe/envoye");
		assertThat(mails()).containsExactly("connexion");
		String path = this.links.path(this.jdbc.sql("select id from access_link where purpose = ? and subject_id = ?")
			.params(Purpose.SIGN_IN.name(), this.staff.requirePerson().value())
			.query(java.util.UUID.class)
			.single());
		assertThat(this.web.get().uri(path)).hasStatusOk();
		assertThat(this.web.get().uri(path)).as("looking uses nothing up").hasStatusOk();
		MvcTestResult entered = post(path, null);
		assertThat(entered).hasRedirectedUrl("/accueil");
		assertThat(this.web.get().uri("/accueil").cookie(entered.getResponse().getCookie("session")))
			.hasRedirectedUrl("/tableau-de-bord");
		assertThat(post(path, null)).hasStatus(404);
	}

	@Test
	void aKnownBrowserIsNotKeptOutByWhoeverGuessesElsewhere() {
		Cookie browser = signIn(this.email, "Firefox").getResponse().getCookie("navigateur");
		for (int attempt = 0; attempt < 11; attempt++) {
			post("/connexion", null, "email", this.email, "password", "essai " + attempt);
		}
		assertThat(post("/connexion", null, "email", this.email, "password", PASSWORD))
			.hasRedirectedUrl("/connexion?patience");
		assertThat(post("/connexion", browser, "email", this.email, "password", PASSWORD)).hasRedirectedUrl("/accueil");
	}

	private List<String> mails() {
		return this.jdbc.sql("select template from outgoing_mail where recipient = ?")
			.param(this.email)
			.query(String.class)
			.list();
	}

	private Cookie signIn(String browser) {
		return signIn(this.email, browser).getResponse().getCookie("session");
	}

	private MvcTestResult signIn(String address, String browser) {
		return this.web.post()
			.uri("/connexion")
			.header("User-Agent", browser)
			.with(csrf())
			.param("email", address)
			.param("password", PASSWORD)
			.exchange();
	}

	private Document account(Cookie session) throws Exception {
		return Jsoup.parse(this.web.get().uri("/compte").cookie(session).exchange().getResponse().getContentAsString());
	}

	private MvcTestResult post(String address, Cookie cookie, String... fields) {
		var request = this.web.post().uri(address).with(csrf());
		if (cookie != null) {
			request = request.cookie(cookie);
		}
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
