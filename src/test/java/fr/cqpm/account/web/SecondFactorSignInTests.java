package fr.cqpm.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import jakarta.servlet.http.Cookie;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Signing in where a role needs a second factor, as it is set in production. */
@ApplicationTest
@TestPropertySource(properties = "cqpm.sign-in.second-factor=centre-staff,assessor")
class SecondFactorSignInTests {

	private static final String PASSWORD = "tournesol-enclume-7";

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Clock clock;

	@Autowired
	MockMvcTester web;

	private Actor staff;

	@BeforeEach
	void person() {
		this.staff = this.world.staff(this.world.centre());
		this.passwords.set(this.staff.requirePerson(), PASSWORD);
	}

	@Test
	void asksForAFactorToBeSetUpThenForItEachTime() throws Exception {
		Cookie session = signIn(this.staff);
		assertThat(get("/tableau-de-bord", session)).hasRedirectedUrl("/connexion/second-facteur");
		assertThat(get("/connexion/second-facteur", session)).hasRedirectedUrl("/compte");
		assertThat(get("/compte", session)).hasStatusOk();
		byte[] secret = secret(post("/compte/application", session));
		assertThat(post("/compte/application/premier-code", session, "code", "123 45")).hasStatus(422);
		MvcTestResult codes = post("/compte/application/premier-code", session, "code", code(secret, -1));
		List<String> recovery = page(codes).select(".codes code").eachText();
		assertThat(recovery).hasSize(10);
		assertThat(get("/tableau-de-bord", renewed(codes, session))).hasStatusOk();

		Cookie later = signIn(this.staff);
		assertThat(get("/compte", later)).hasRedirectedUrl("/connexion/second-facteur");
		assertThat(get("/tableau-de-bord", later)).hasRedirectedUrl("/connexion/second-facteur");
		assertThat(post("/connexion/second-facteur", later, "code", "000000")).hasStatus(422);
		assertThat(get("/tableau-de-bord", later)).hasRedirectedUrl("/connexion/second-facteur");
		MvcTestResult entered = post("/connexion/second-facteur", later, "code", code(secret, 0));
		assertThat(entered.getResponse().getRedirectedUrl()).contains("/tableau-de-bord");
		assertThat(get("/tableau-de-bord", renewed(entered, later))).hasStatusOk();

		Cookie onPaper = signIn(this.staff);
		assertThat(post("/connexion/second-facteur", onPaper, "code", recovery.getFirst())).hasStatus3xxRedirection();
		Cookie again = signIn(this.staff);
		assertThat(post("/connexion/second-facteur", again, "code", recovery.getFirst())).hasStatus(422);
	}

	@Test
	void asksNobodyElse() {
		Actor jury = this.world.person(this.world.centre(), Role.JURY_MEMBER);
		this.passwords.set(jury.requirePerson(), PASSWORD);
		assertThat(get("/deliberations", signIn(jury))).hasStatusOk();
	}

	private Cookie signIn(Actor actor) {
		MvcTestResult result = this.web.post()
			.uri("/connexion")
			.with(csrf())
			.param("email", this.people.get(actor.requirePerson()).email())
			.param("password", PASSWORD)
			.exchange();
		return result.getResponse().getCookie("session");
	}

	private MvcTestResult get(String address, Cookie session) {
		return this.web.get().uri(address).cookie(session).exchange();
	}

	private MvcTestResult post(String address, Cookie session, String... fields) {
		var request = this.web.post().uri(address).cookie(session).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/** A proof gives the session another id. */
	private static Cookie renewed(MvcTestResult result, Cookie before) {
		Cookie session = result.getResponse().getCookie("session");
		assertThat(session).isNotNull();
		assertThat(session.getValue()).isNotEqualTo(before.getValue());
		return session;
	}

	private static Document page(MvcTestResult result) throws Exception {
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private static byte[] secret(MvcTestResult result) throws Exception {
		return new Base32().decode(page(result).select("code.copyable").text().replace(" ", ""));
	}

	private String code(byte[] secret, int steps) throws Exception {
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"),
				this.clock.instant().plusSeconds(30L * steps), Locale.ROOT);
	}

}
