package fr.cqpm.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.mail.NastySmtp.Step;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is lost, nothing leaves twice without a need, nobody holds the others up. */
@ApplicationTest
class PostmanTests {

	@Autowired
	PostOffice office;

	@Autowired
	World world;

	@Autowired
	Records records;

	@BeforeEach
	void empty() {
		this.records.emptyOutbox();
	}

	@Test
	void losesNothingWhileTheServerIsDownForAnHour() throws IOException {
		List<UUID> mails = this.office.write(10);
		Instant begin = Instant.now();
		try (NastySmtp down = new NastySmtp(Step.GREETING, "421 en panne")) {
			for (int minute = 0; minute < 60; minute++) {
				assertThat(this.office.postman(down.port(), at(begin, minute)).deliver()).isZero();
			}
		}
		assertThat(mails).allSatisfy((mail) -> {
			assertThat(this.office.state(mail).sent()).isFalse();
			assertThat(this.office.state(mail).parked()).isFalse();
		});
		try (NastySmtp up = new NastySmtp(Step.QUIT, "221 adieu")) {
			int left = 0;
			for (int minute = 60; minute < 125; minute++) {
				left += this.office.postman(up.port(), at(begin, minute)).deliver();
			}
			assertThat(left).isEqualTo(10);
			assertThat(up.taken()).hasSize(10).doesNotHaveDuplicates();
		}
	}

	@Test
	void isPatientForDaysAndThenParks() throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		Instant begin = Instant.now();
		try (NastySmtp server = new NastySmtp(Step.MAIL, "451 4.3.0 plus tard")) {
			int hours = 0;
			while (!this.office.state(mail).parked() && hours < 200) {
				this.office.postman(server.port(), at(begin, 60 * hours++)).deliver();
			}
			assertThat(hours).isBetween(72, 120);
		}
	}

	/** Two instances, 200 mails, a server that is used to both. */
	@Test
	void twoPostmenSendEachMailOnce() throws Exception {
		this.office.write(200);
		try (ExecutorService threads = Executors.newFixedThreadPool(2);
				NastySmtp server = new NastySmtp(Step.QUIT, "221 adieu")) {
			Postman one = this.office.postman(server.port(), Clock.systemUTC());
			Postman other = this.office.postman(server.port(), Clock.systemUTC());
			CompletableFuture<Integer> first = CompletableFuture.supplyAsync(one::deliver, threads);
			CompletableFuture<Integer> second = CompletableFuture.supplyAsync(other::deliver, threads);
			assertThat(first.get() + second.get()).isEqualTo(200);
			assertThat(first.get()).isBetween(1, 199);
			assertThat(server.taken()).hasSize(200).doesNotHaveDuplicates();
		}
	}

	/** Killed between sending a mail and saying so. */
	@Test
	void aMailThatIsSentAgainIsTheSameMessage() throws MessagingException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		server.start();
		try {
			int port = server.getSmtp().getPort();
			Instant begin = Instant.now();
			assertThat(this.office.postmanThatDies(port, at(begin, 0)).deliver()).isOne();
			assertThat(this.office.postman(port, at(begin, 4)).deliver()).as("leased still").isZero();
			assertThat(this.office.postman(port, at(begin, 6)).deliver()).isOne();
			assertThat(this.office.postman(port, at(begin, 60)).deliver()).isZero();
			MimeMessage[] received = server.getReceivedMessages();
			assertThat(received).hasSize(2);
			assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID()).contains(mail.toString());
		}
		finally {
			server.stop();
		}
	}

	/** Whoever lost the lease sends nothing any more, and undoes nothing. */
	@Test
	void aLeaseThatRanOutIsSomebodyElses() {
		UUID id = this.office.write(PostOffice.mail("camille@exemple.test"));
		Instant begin = Instant.now();
		LeasedMail slow = this.office.queue(at(begin, 0)).lease().orElseThrow();
		assertThat(this.office.queue(at(begin, 1)).renew(slow)).isTrue();
		LeasedMail other = this.office.queue(at(begin, 7)).lease().orElseThrow();
		OutboxQueue late = this.office.queue(at(begin, 8));
		assertThat(late.renew(slow)).isFalse();
		late.failed(slow, MailFailure.ADDRESS_REFUSED, "550");
		late.dropped(slow);
		assertThat(this.office.state(id).failure()).isNull();
		late.sent(other);
		late.failed(slow, MailFailure.ADDRESS_REFUSED, "550");
		assertThat(this.office.state(id).sent()).isTrue();
		assertThat(this.office.state(id).parked()).isFalse();
	}

	@Test
	void aPoisonedMailHoldsNobodyUp() throws IOException {
		ExamCentreId centre = this.world.centre();
		DossierId dossier = this.world.registered(this.world.staff(centre), centre);
		this.records.emptyOutbox();
		UUID noTemplate = this.office.write(written("inconnu", Map.of()));
		UUID noModel = this.office.write(written("compte", Map.of()).attaching());
		UUID exploding = this.office.write(new OutgoingMail("compte-modifie", "camille@exemple.test", "Camille Exemple",
				PostOffice.MODEL, null, centre, dossier)
			.about(UUID.randomUUID()));
		UUID asking = this.office.write(new OutgoingMail("compte-modifie", "camille@exemple.test", "Camille Exemple",
				PostOffice.MODEL, null, centre, dossier)
			.reminding("rappel", UUID.randomUUID()));
		UUID good = this.office.write(PostOffice.mail("claude@exemple.test"));
		try (NastySmtp server = new NastySmtp(Step.QUIT, "221 adieu")) {
			this.office.postman(server.port(), Clock.systemUTC(), new Exploding()).deliver();
			assertThat(server.taken()).contains("claude@exemple.test").doesNotContain("camille@exemple.test");
		}
		assertThat(this.office.state(good).sent()).isTrue();
		for (UUID poisoned : Arrays.asList(noTemplate, exploding, asking)) {
			assertThat(this.office.state(poisoned).failure()).isEqualTo("NOT_WRITTEN");
			assertThat(this.office.state(poisoned).parked()).isFalse();
		}
		assertThat(this.office.state(noModel).sent()).isFalse();
	}

	/** A mail that takes its sender down with it, each time. */
	@Test
	void aMailThatKillsItsSenderIsParkedOneDay() throws IOException {
		UUID mail = this.office.write(PostOffice.mail("camille@exemple.test"));
		Instant begin = Instant.now();
		for (int death = 0; death < MailFailure.UNKNOWN.patience(); death++) {
			assertThat(this.office.queue(at(begin, 6 * death)).lease()).isPresent();
		}
		try (NastySmtp server = new NastySmtp(Step.QUIT, "221 adieu")) {
			assertThat(this.office.postman(server.port(), at(begin, 10_000)).deliver()).isZero();
			assertThat(server.taken()).isEmpty();
		}
		assertThat(this.office.state(mail).parked()).isTrue();
	}

	private static OutgoingMail written(String template, Map<String, String> model) {
		return new OutgoingMail(template, "camille@exemple.test", "Camille Exemple", model, null, null, null);
	}

	private static Clock at(Instant begin, int minutes) {
		return Clock.fixed(begin.plus(Duration.ofMinutes(minutes)).plusSeconds(1), ZoneOffset.UTC);
	}

	private static final class Exploding implements AttachedDocuments, StillDue {

		@Override
		public boolean attaches(String template) {
			return true;
		}

		@Override
		public List<MailAttachment> render(String template, ExamCentreId centre, DossierId dossier, UUID subject) {
			throw new StackOverflowError("a document without an end");
		}

		@Override
		public boolean supports(String kind) {
			return true;
		}

		@Override
		public boolean isDue(ExamCentreId centre, UUID subject) {
			throw new IllegalStateException("Out of order");
		}

	}

}
