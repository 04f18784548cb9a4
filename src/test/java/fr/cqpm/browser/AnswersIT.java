package fr.cqpm.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.browser.Wire.Said;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.SecurityHeaders;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server says on the wire: every answer carries the security headers, whoever
 * gives it, and nobody takes more than their share of it.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersIT {

	private static final int PORT = LocalServer.PORT;

	private static final int PLACES_OF_ONE_ADDRESS = 4;

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET /connexion HTTP/1.1                       | 200
			GET /aide HTTP/1.1                            | 200
			GET /actuator/health HTTP/1.1                 | 406
			GET / HTTP/1.1                                | 302
			GET /candidats HTTP/1.1                       | 302
			GET /error HTTP/1.1                           | 302
			HEAD /error HTTP/1.1                          | 302
			GET /;x HTTP/1.1                              | 400
			GET /a%2fb HTTP/1.1                           | 400
			GET /a%00b HTTP/1.1                           | 400
			GET /[x HTTP/1.1                              | 400
			GET /connexion HTTP/9.9                       | 505
			POST /connexion HTTP/1.1                      | 403
			GET /connexion/lien/inconnu HTTP/1.1          | 404
			GET /css/absent.css HTTP/1.1                  | 404
			DELETE /aide HTTP/1.1                         | 403
			PROPFIND /aide HTTP/1.1                       | 400
			""")
	void carriesTheHeadersWhateverItsStatus(String line, int status) throws IOException {
		Said said = Wire.ask(PORT, Wire.request(line) + "\r\n");
		assertThat(said.status()).isEqualTo(status);
		assertGuarded(said);
	}

	@Test
	void saysInFrenchWhatIsNoRequest() throws IOException {
		for (String line : List.of("GET /a%2fb HTTP/1.1", "GET /[x HTTP/1.1")) {
			Said said = Wire.ask(PORT, Wire.request(line) + "\r\n");
			assertThat(said.body()).contains("mal formée").doesNotContainIgnoringCase("tomcat", "bad request");
		}
	}

	@Test
	void refusesWhatIsTooLarge() throws IOException {
		Said header = Wire.ask(PORT, Wire.request("GET /connexion HTTP/1.1", "X-Large: " + "x".repeat(9000)) + "\r\n");
		assertThat(header.status()).isEqualTo(400);
		assertGuarded(header);
		Said form = Wire.ask(PORT, form("/connexion", 2_000_000) + "email=" + "x".repeat(1_999_994));
		assertThat(form.status()).isEqualTo(413);
		assertGuarded(form);
		Said put = Wire.ask(PORT,
				form("/connexion", 2_000_000).replace("POST", "PUT") + "email=" + "x".repeat(1_999_994));
		assertThat(put.status()).isEqualTo(413);
		assertGuarded(put);
		Said parameters = Wire.ask(PORT, form("/connexion", 8000) + "a=&b=&".repeat(8000 / 6) + "aa");
		assertThat(parameters.status()).isIn(400, 403, 413);
		assertGuarded(parameters);
	}

	/** Answered at once, though nothing of the file was sent: nobody waited for it. */
	@Test
	void readsNoFileOfAStranger() throws IOException {
		Said sent = Wire.askAtLast(PORT, file("/mon-dossier/rapport", ""));
		assertThat(sent.status()).isEqualTo(302);
		assertThat(sent.header("Location")).isEqualTo("/connexion");
		assertGuarded(sent);
		Said elsewhere = Wire.askAtLast(PORT, file("/connexion", ""));
		assertThat(elsewhere.status()).isEqualTo(415);
		assertGuarded(elsewhere);
	}

	@Test
	void leadsToNoHostThatARequestClaims() throws IOException {
		String claimed = "GET /candidats HTTP/1.1\r\nHost: ailleurs.test\r\nConnection: close\r\n";
		Said sent = Wire.ask(PORT, claimed + "\r\n");
		assertThat(sent.header("Location")).isEqualTo("/connexion");
		assertThat(enter(sent.cookie()).header("Location")).startsWith("/candidats");
	}

	/** Sooner than the application itself, whose own patience stands in its settings. */
	@Test
	void hangsUpOnWhoStopsInTheMiddle() throws IOException {
		long begun = System.nanoTime();
		Said said = Wire.ask(PORT, form("/connexion", 100) + "email=a");
		assertThat(said.status()).isIn(0, 400, 403, 408);
		assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(20);
		Object own = new YamlPropertySourceLoader().load("own", new ClassPathResource("application.yaml"))
			.getFirst()
			.getProperty("server.tomcat.connection-timeout");
		assertThat(own).isEqualTo("20s");
	}

	@Test
	void receivesOnlySoManyFilesAtOnce() throws IOException {
		Said page = Wire.ask(PORT, Wire.request("GET /connexion HTTP/1.1") + "\r\n");
		String upload = file("/mon-dossier/rapport", enter(page.cookie()).cookie());
		List<Wire> under = new ArrayList<>();
		try {
			for (int i = 0; i < PLACES_OF_ONE_ADDRESS; i++) {
				under.add(new Wire(PORT).say(upload));
			}
			Said said = busy(under, upload);
			assertThat(said.status()).isEqualTo(503);
			assertThat(said.header("Retry-After")).isEqualTo("60");
			assertThat(said.body()).contains("Trop de fichiers sont reçus en ce moment.");
			assertGuarded(said);
		}
		finally {
			for (Wire wire : under) {
				wire.close();
			}
		}
	}

	/**
	 * One too many. It may come before one of the others and take its place, for as long
	 * as it lasts: that one was refused then, and another takes its turn.
	 */
	private static Said busy(List<Wire> under, String upload) throws IOException {
		String brief = upload.replace("Length: 1000", "Length: 5");
		Said said = Wire.ask(PORT, brief);
		for (int i = 0; i < 100 && said.status() != 503; i++) {
			under.add(new Wire(PORT).say(upload));
			said = Wire.ask(PORT, brief);
		}
		return said;
	}

	@Test
	void takesReportsOfTheContentSecurityPolicyAndTellsNothingOfPeople(CapturedOutput output) throws IOException {
		String report = """
				{"csp-report":{"document-uri":"http://localhost/avis/jeton-secret?x=camille","blocked-uri":\
				"https://ailleurs.test/suivi?qui=camille","effective-directive":"img-src","script-sample":"secret"}}""";
		Said taken = Wire.ask(PORT, report(report));
		assertThat(taken.status()).isEqualTo(204);
		assertGuarded(taken);
		assertThat(output).contains("A browser refused img-src from https://ailleurs.test:")
			.doesNotContain("jeton-secret", "camille", "script-sample");
		assertThat(Wire.ask(PORT, report("x".repeat(20_000))).status()).isEqualTo(413);
		assertThat(Wire.ask(PORT, report("{\"effective-directive\":\"a\\nb\"}\r\n")).status()).isEqualTo(204);
		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			statuses.add(Wire.ask(PORT, report(report)).status());
		}
		assertThat(statuses).contains(429);
	}

	@Test
	void believesNobodyWhoSpeaksOfForwarding() throws IOException {
		Said said = Wire.ask(PORT, Wire.request("GET /connexion HTTP/1.1", "X-Forwarded-Proto: https",
				"X-Forwarded-For: 198.51.100.7", "X-Forwarded-Host: ailleurs.test", "Forwarded: proto=https") + "\r\n");
		assertThat(said.header("Strict-Transport-Security")).isEmpty();
		assertThat(said.header("Set-Cookie")).doesNotContain("Secure");
		assertThat(said.body()).doesNotContain("ailleurs.test");
		Said sent = Wire.ask(PORT, Wire.request("GET /candidats HTTP/1.1", "X-Forwarded-Host: ailleurs.test") + "\r\n");
		assertThat(sent.header("Location")).doesNotContain("ailleurs.test");
	}

	@Test
	void slowsGuessingDownWhateverAddressIsClaimed() throws IOException {
		Said page = Wire.ask(PORT, Wire.request("GET /connexion HTTP/1.1") + "\r\n");
		String token = Jsoup.parse(page.body()).select("form[action=/connexion] [name=_csrf]").val();
		String form = "email=personne." + System.nanoTime() + "@exemple.test&password=faux&_csrf=" + token;
		List<String> answers = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			answers.add(Wire.ask(PORT,
					Wire.request("POST /connexion HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
							"Content-Length: " + form.length(), "Cookie: " + page.cookie(),
							"X-Forwarded-For: 198.51.100." + i) + "\r\n" + form)
				.header("Location"));
		}
		assertThat(answers.getFirst()).endsWith("?erreur");
		assertThat(answers.getLast()).endsWith("?patience");
	}

	private static String report(String content) {
		return Wire.request("POST /csp-report HTTP/1.1", "Content-Type: application/csp-report",
				"Content-Length: " + content.length()) + "\r\n" + content;
	}

	/** Somebody signs in who is known here, in that session. */
	private Said enter(String session) throws IOException {
		Actor staff = this.world.staff(this.world.centre());
		this.passwords.set(staff.requirePerson(), Account.PASSWORD);
		Said page = Wire.ask(PORT, Wire.request("GET /connexion HTTP/1.1", "Cookie: " + session) + "\r\n");
		String form = "email=" + this.people.get(staff.requirePerson()).email() + "&password="
				+ Account.PASSWORD.replace(' ', '+') + "&_csrf="
				+ Jsoup.parse(page.body()).select("form[action=/connexion] [name=_csrf]").val();
		return Wire.ask(PORT,
				Wire.request("POST /connexion HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
						"Content-Length: " + form.length(), "Cookie: " + session) + "\r\n" + form);
	}

	/** The beginning of a file, of which no more comes. */
	private static String file(String address, String session) {
		return Wire.request("POST " + address + " HTTP/1.1", "Content-Type: multipart/form-data; boundary=x",
				"Content-Length: 1000", "Cookie: " + session) + "\r\n--x\r\n";
	}

	private static String form(String address, int length) {
		return Wire.request("POST " + address + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
				"Content-Length: " + length) + "\r\n";
	}

	private static void assertGuarded(Said said) {
		for (Map.Entry<String, String> header : SecurityHeaders.always().entrySet()) {
			assertThat(said.header(header.getKey())).as(header.getKey()).isEqualTo(header.getValue());
		}
		assertThat(said.header("Content-Security-Policy")).contains("report-uri /csp-report", "default-src 'none'");
		assertThat(said.header("Cache-Control")).contains("no-store");
		assertThat(said.body()).doesNotContain("Exception", "\tat ");
	}

}
