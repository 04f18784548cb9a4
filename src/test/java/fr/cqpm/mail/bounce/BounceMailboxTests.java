package fr.cqpm.mail.bounce;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.World;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mailbox says of mails that came back, over a real IMAP server. */
@ApplicationTest
class BounceMailboxTests {

	@Autowired
	World world;

	@Autowired
	Outbox outbox;

	@Autowired
	Bounces bounces;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private GreenMail server;

	private GreenMailUser user;

	private BounceMailbox mailbox;

	private DossierId dossier;

	private UUID mail;

	@BeforeEach
	void aMailThatWasSent() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		this.dossier = this.world.registered(staff, centre);
		OutgoingMail written = new OutgoingMail("resultat", "camille@exemple.test", "Camille Exemple",
				Map.of("reference", "X", "page", "X"), null, centre, this.dossier);
		this.mail = this.transaction.execute((status) -> this.outbox.write(written));
		this.jdbc.sql("update outgoing_mail set sent_at = now() where id = ?").param(this.mail).update();
		this.server = new GreenMail(ServerSetup.IMAP.dynamicPort());
		this.server.start();
		this.user = this.server.setUser("retours@exemple.test", "retours", "fictif");
		this.mailbox = new BounceMailbox(properties(), this.bounces);
	}

	private CqpmProperties properties() {
		return new Binder(new MapConfigurationPropertySource(Map.of("cqpm.base-url", "https://cqpm.exemple.test",
				"cqpm.bounces.host", "localhost", "cqpm.bounces.port", this.server.getImap().getPort(),
				"cqpm.bounces.user", "retours", "cqpm.bounces.password", "fictif", "cqpm.bounces.tls", "false")))
			.bindOrCreate("cqpm", CqpmProperties.class);
	}

	@AfterEach
	void close() {
		this.server.stop();
	}

	@Test
	void aReportSaysWhyOnce() throws Exception {
		receive(report("failed", "5.1.1", "smtp; 550 5.1.1 <camille@exemple.test>: User unknown", this.mail));
		receive(report("failed", "5.2.2", "smtp; 552 5.2.2 Mailbox full", this.mail));
		assertThat(this.mailbox.read()).isOne();
		assertThat(this.mailbox.read()).isZero();
		assertThat(this.bounces.of(this.dossier)).singleElement().satisfies((bounce) -> {
			assertThat(bounce.mail()).isEqualTo(this.mail);
			assertThat(bounce.recipient()).isEqualTo("camille@exemple.test");
			assertThat(bounce.at()).isBeforeOrEqualTo(Instant.now());
			assertThat(bounce.reason()).startsWith("Cette adresse n’existe pas.")
				.contains("550 5.1.1 <camille@exemple.test>: User unknown");
		});
	}

	@Test
	void aReportWithoutPartsIsReadAsText() throws Exception {
		receive("""
				From: MAILER-DAEMON@exemple.test
				To: ne-pas-repondre@exemple.test
				Subject: failure notice

				Hi. This is the mail program at exemple.test.
				<camille@exemple.test>:
				Remote host said: 552 5.2.2 The email account that you tried to reach is over quota.

				--- Below this line is a copy of the message.
				Message-ID: <%s@cqpm.exemple.test>
				Subject: Un resultat
				""".formatted(this.mail));
		assertThat(this.mailbox.read()).isOne();
		assertThat(this.bounces.of(this.dossier)).singleElement()
			.satisfies((bounce) -> assertThat(bounce.reason()).startsWith("Cette boîte aux lettres est pleine.")
				.contains("over quota"));
	}

	@Test
	void aLongAnswerIsCutBetweenCharacters() throws Exception {
		receive("""
				From: MAILER-DAEMON@exemple.test
				Subject: failure notice
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: 8bit

				550 %s
				Message-ID: <%s@cqpm.exemple.test>
				""".formatted("x\uD83D\uDE00".repeat(140), this.mail));
		assertThat(this.mailbox.read()).isOne();
		assertThat(this.bounces.of(this.dossier)).singleElement()
			.satisfies((bounce) -> assertThat(bounce.reason()).doesNotContain("?").endsWith("»"));
	}

	@Test
	void aDelayIsNotAFailure() throws Exception {
		receive(report("delayed", "4.4.1", "smtp; 451 4.4.1 try again", this.mail));
		receive("""
				From: Mail Delivery Subsystem <postmaster@exemple.test>
				Subject: Warning: could not send message for past 4 hours

				451 4.4.1 exemple.test: try again later
				Message-ID: <%s@cqpm.exemple.test>
				""".formatted(this.mail));
		assertThat(this.mailbox.read()).isZero();
		assertThat(this.bounces.of(this.dossier)).isEmpty();
	}

	@Test
	void whoGivesUpAfterTryingSaysSo() throws Exception {
		receive(report("failed", "4.4.7", "smtp; 450 4.4.7 message expired", this.mail));
		assertThat(this.mailbox.read()).isOne();
		assertThat(this.bounces.of(this.dossier).getFirst().reason()).contains("abandonné");
	}

	@Test
	void whateverElseComesStopsNothing() throws Exception {
		receive("From: camille@exemple.test\nSubject: Re: Un resultat\nIn-Reply-To: <" + this.mail
				+ "@cqpm.exemple.test>\n\nMerci. Mon numero: 550 5.1.1.\n");
		receive(report("failed", "5.1.1", "smtp; 550 5.1.1 unknown", UUID.randomUUID()));
		receive(report("failed", "5.1.1", "smtp; 550 5.1.1 unknown", this.mail).replace("@cqpm.", "@autre."));
		receive("Content-Type: multipart/report; boundary=\"\"\n\n----\n--\n\u0000\u0001--");
		receive("Content-Type: multipart/mixed; boundary=a\n\n" + nested(400));
		receive("\n");
		receive(report("failed", "5.1.1", "smtp; 550 5.1.1 " + "x".repeat(1_200_000), this.mail));
		receive(report("failed", "5.7.1", "smtp; 554 5.7.1 Spam\u0007 refused", this.mail));
		assertThat(this.mailbox.read()).isOne();
		assertThat(this.bounces.of(this.dossier).getFirst().reason()).contains("filtre", "Spam refused");
		assertThat(this.mailbox.read()).isZero();
	}

	@Test
	void whatWasNeverSentCannotComeBack() throws Exception {
		this.jdbc.sql("update outgoing_mail set sent_at = null where id = ?").param(this.mail).update();
		receive(report("failed", "5.1.1", "smtp; 550 5.1.1 unknown", this.mail));
		assertThat(this.mailbox.read()).isZero();
		assertThat(this.bounces.of(this.dossier)).isEmpty();
	}

	private static String nested(int depth) {
		StringBuilder message = new StringBuilder();
		for (int i = 0; i < depth; i++) {
			message.append("--a\nContent-Type: multipart/mixed; boundary=a\n\n");
		}
		return message.append("--a--\n").toString();
	}

	private static String report(String action, String status, String diagnostic, UUID mail) {
		return """
				From: Mail Delivery System <MAILER-DAEMON@exemple.test>
				To: ne-pas-repondre@exemple.test
				Subject: Undelivered Mail Returned to Sender
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary="limite"

				--limite
				Content-Type: text/plain; charset=us-ascii

				I'm sorry to have to inform you that your message could not be delivered.

				--limite
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.exemple.test
				Arrival-Date: Mon, 2 Nov 2026 10:00:00 +0100 (CET)

				Final-Recipient: rfc822; camille@exemple.test
				Action: %s
				Status: %s
				Diagnostic-Code: %s

				--limite
				Content-Type: message/rfc822

				From: ne-pas-repondre@exemple.test
				To: camille@exemple.test
				Message-ID: <%s@cqpm.exemple.test>
				Subject: Un resultat

				Bonjour
				--limite--
				""".formatted(action, status, diagnostic, mail);
	}

	private void receive(String message) throws Exception {
		byte[] raw = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
		this.user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
	}

}
