package fr.cqpm.input;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import fr.cqpm.account.MyAccount;
import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.journey.Journey;
import fr.cqpm.journey.Mailbox;
import fr.cqpm.mail.Postman;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing by which somebody could enter stands in the log, whatever happens. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

	/** That of all who sign in on a journey. */
	private static final String PASSWORD = "quatre autres mots au hasard";

	private static final String MISTYPED = "presque-le-bon-mot-de-passe";

	private static final Pattern TOKEN = Pattern.compile("http://localhost:8080/\\S*?/([\\w.-]{30,})");

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	MyAccount account;

	@Autowired
	Postman postman;

	@Autowired
	JavaMailSenderImpl sender;

	@Autowired
	Records records;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	@Test
	void doNotStandInTheLog(CapturedOutput output) throws Exception {
		List<String> secrets = new ArrayList<>(List.of(PASSWORD, MISTYPED));
		try (Mailbox mailbox = Mailbox.open(this.postman, this.sender, this.records)) {
			new Journey(this.world, this.people, this.passwords, this.mvc).assess("MET", mailbox);
			mistype();
			for (MimeMessage mail : mailbox.server().getReceivedMessages()) {
				secrets.addAll(tokens(mail));
			}
		}
		int links = secrets.size() - 2;
		secrets.addAll(recoveryCodes());
		List<String> sessions = this.jdbc.sql("select session_id from spring_session").query(String.class).list();
		secrets.addAll(sessions);
		sessions.forEach((session) -> secrets.add(Base64.getEncoder().encodeToString(session.getBytes())));
		byte[] installation = this.jdbc.sql("select value from installation_secret").query(byte[].class).single();
		secrets.add(Base64.getEncoder().withoutPadding().encodeToString(installation));
		secrets.add(HexFormat.of().formatHex(installation));
		assertThat(links).isPositive();
		assertThat(sessions).isNotEmpty();
		String log = output.getAll();
		assertThat(secrets).allSatisfy((secret) -> assertThat(log).doesNotContain(secret));
	}

	private void mistype() {
		for (String address : List.of("/connexion", "/connexion/cle", "/mot-de-passe/" + MISTYPED, "/avis/" + MISTYPED,
				"/connexion/lien/" + MISTYPED)) {
			this.mvc.method(HttpMethod.POST)
				.uri(address)
				.with(SecurityMockMvcRequestPostProcessors.csrf())
				.param("email", "camille@exemple.test")
				.param("password", MISTYPED)
				.exchange();
		}
	}

	private List<String> recoveryCodes() {
		Actor person = this.world.person(this.world.centre(), Role.ASSESSOR);
		return World.within(person, () -> this.account.renewRecoveryCodes(person));
	}

	private static List<String> tokens(MimeMessage mail) throws Exception {
		String text = Texts.of(mail);
		return TOKEN.matcher(text).results().map((found) -> found.group(1)).toList();
	}

}
