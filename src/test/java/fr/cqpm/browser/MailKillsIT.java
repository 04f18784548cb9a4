package fr.cqpm.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Killed at whatever moment of sending, the application loses no mail, and sends one at
 * most a second time, as the same message. {@code -Dcqpm.test.kills=…} says how often,
 * {@code -Dcqpm.test.seed=…} repeats a run.
 */
@Tag("proof")
class MailKillsIT {

	private static final Logger logger = LoggerFactory.getLogger(MailKillsIT.class);

	private static final int KILLS = 20;

	private static final int MAILS = 150;

	private static final String WRITE = """
			with written as (
			  insert into outgoing_mail (id, template, recipient, recipient_name, model, created_at, due_at)
			  select gen_random_uuid(), 'compte-modifie', 'personne' || n || '.%d@exemple.test', 'Camille Exemple',
			         '{"what": "Votre mot de passe a été changé."}', now(), now() from generate_series(1, %d) n
			  returning 1)
			select count(*) from written""";

	private static final String WAITING = "select count(*) from outgoing_mail where sent_at is null";

	/** As if the time of all leases had passed. */
	private static final String PASS = """
			with passed as (update outgoing_mail set leased_until = now() - interval '1 second'
			                where sent_at is null and leased_until is not null returning 1)
			select count(*) from passed""";

	@TempDir
	Path folder;

	private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

	private final Random random = new Random(Long.getLong("cqpm.test.seed", 20_261_122));

	private Candidates candidates;

	private StartedApplication application;

	@Test
	void losesNoneAndRepeatsOneAtMost() throws Exception {
		this.candidates = Candidates.in(this.folder.resolve("data"), 0);
		this.server.start();
		start();
		int repeated = 0;
		int caught = 0;
		int kills = Integer.getInteger("cqpm.test.kills", KILLS);
		try {
			for (int kill = 1; kill <= kills; kill++) {
				assertThat(this.candidates.count(WRITE.formatted(kill, MAILS))).isEqualTo(MAILS);
				caught += killWhileSending() ? 1 : 0;
				repeated += judge();
			}
		}
		finally {
			this.application.close();
			this.server.stop();
			logger.info("{} kills, {} with a mail under way, {} mails sent twice", kills, caught, repeated);
		}
	}

	private void start() throws IOException {
		this.application = StartedApplication
			.start("--server.port=" + LocalServer.freePort(), "--spring.mail.port=" + this.server.getSmtp().getPort(),
					"--cqpm.embedded.data-directory=" + this.folder.resolve("data"))
			.awaitReady();
	}

	/** Whether a mail was leased when it died. */
	private boolean killWhileSending() throws Exception {
		await("the first mail", () -> this.server.getReceivedMessages().length > 0);
		Pause.of(Duration.ofMillis(this.random.nextInt(1000)));
		this.application.kill();
		start();
		return this.candidates.count(PASS) > 0;
	}

	/** How many came twice. */
	private int judge() throws Exception {
		await("the last mail", () -> this.candidates.count(WAITING) == 0);
		MimeMessage[] received = this.server.getReceivedMessages();
		Map<String, Long> times = Arrays.stream(received)
			.collect(Collectors.groupingBy(MailKillsIT::recipient, Collectors.counting()));
		assertThat(times).hasSize(MAILS);
		assertThat(received.length - MAILS).isBetween(0, 1);
		assertThat(Arrays.stream(received).map(MailKillsIT::id).distinct()).hasSize(MAILS);
		this.server.purgeEmailFromAllMailboxes();
		return received.length - MAILS;
	}

	private static void await(String what, Condition condition) throws Exception {
		for (int attempt = 0; attempt < 600; attempt++) {
			if (condition.holds()) {
				return;
			}
			Pause.of(Duration.ofMillis(100));
		}
		throw new AssertionError("Never came: " + what);
	}

	private static String recipient(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What is waited for. */
	private interface Condition {

		boolean holds() throws Exception;

	}

}
