package fr.cqpm.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a mail may carry besides its template, and when it leaves. */
@ApplicationTest
class OutboxTests {

	private static final byte[] ICS = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);

	@Autowired
	PostOffice office;

	@Autowired
	MailPreviews previews;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	JdbcClient jdbc;

	GreenMail server;

	ExamCentreId centre;

	DossierId dossier;

	@BeforeEach
	void open() {
		this.records.emptyOutbox();
		this.centre = this.world.centre();
		this.dossier = this.world.registered(this.world.staff(this.centre), this.centre);
		this.records.emptyOutbox();
		this.server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop();
	}

	@Test
	void carriesWhatWasKnownAndWhatIsRenderedWhenItLeaves() throws Exception {
		UUID subject = UUID.randomUUID();
		Documents documents = new Documents();
		this.office.write(ofDossier().attaching(new MailAttachment("invitation.ics", "text/calendar", ICS))
			.about(subject)
			.replyTo("secretariat@exemple.test"));
		assertThat(deliver(Clock.systemUTC(), documents)).isOne();
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getReplyTo()[0]).hasToString("secretariat@exemple.test");
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		assertThat(attached(parts.getBodyPart(1), "invitation.ics", "application/ics")).isEqualTo(ICS);
		assertThat(attached(parts.getBodyPart(2), "dossier.txt", "text/plain"))
			.isEqualTo(this.dossier.value().toString().getBytes(StandardCharsets.UTF_8));
		assertThat(documents.subjects).containsExactly(subject);
	}

	@Test
	void leavesNoSoonerThanItShould() {
		Instant due = Instant.now().plus(Duration.ofHours(3));
		UUID mail = this.office.write(ofDossier().at(due));
		assertThat(deliver(Clock.systemUTC())).isZero();
		assertThat(this.office.state(mail).attempts()).isZero();
		assertThat(deliver(Clock.offset(Clock.systemUTC(), Duration.ofHours(3).plusMinutes(1)))).isOne();
	}

	@Test
	void dropsAReminderOfWhatIsDone() {
		UUID done = UUID.randomUUID();
		UUID open = UUID.randomUUID();
		UUID dropped = this.office.write(ofDossier().reminding("avis", done));
		UUID sent = this.office.write(ofDossier().reminding("avis", open));
		UUID unknown = this.office.write(ofDossier().reminding("autre", done));
		assertThat(deliver(Clock.systemUTC(), new Opinions(done))).isEqualTo(2);
		assertThat(this.office.state(dropped).dropped()).isTrue();
		assertThat(this.office.state(sent).sent()).isTrue();
		assertThat(this.office.state(unknown).sent()).isTrue();
		assertThat(deliver(Clock.systemUTC(), new Opinions(open))).isZero();
	}

	@Test
	void aReminderBelongsToACentre() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> PostOffice.mail("personne@exemple.test").reminding("avis", UUID.randomUUID()));
	}

	@Test
	void showsWhatWillLeaveWithoutItsLink() {
		MailPreview preview = this.previews.preview(new OutgoingMail("compte", "camille@exemple.test",
				"Camille Exemple", Map.of("until", "3 mars 2026 à 14:05"), UUID.randomUUID(), null, null));
		assertThat(preview.recipientName()).isEqualTo("Camille Exemple");
		assertThat(preview.subject()).contains("compte");
		assertThat(preview.text()).contains("Bonjour Camille Exemple,", "https://… (lien personnel)")
			.doesNotContain("localhost");
	}

	private OutgoingMail ofDossier() {
		OutgoingMail mail = PostOffice.mail("camille@exemple.test");
		return new OutgoingMail(mail.template(), mail.recipient(), mail.recipientName(), mail.model(), null,
				this.centre, this.dossier);
	}

	private int deliver(Clock clock, Object... modules) {
		return this.office.postman(this.server.getSmtp().getPort(), clock, modules).deliver();
	}

	private static byte[] attached(BodyPart part, String name, String type) throws Exception {
		assertThat(part.getFileName()).isEqualTo(name);
		assertThat(part.getContentType()).startsWith(type);
		try (InputStream content = part.getInputStream()) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sees the dossier's row, as it is called within the mail's centre. */
	private final class Documents implements AttachedDocuments {

		private final List<UUID> subjects = new ArrayList<>();

		@Override
		public boolean attaches(String template) {
			return template.equals("compte-modifie");
		}

		@Override
		public List<MailAttachment> render(String template, ExamCentreId centre, DossierId dossier, UUID subject) {
			this.subjects.add(subject);
			assertThat(OutboxTests.this.records.rows(Actor.application(centre), "dossier")).isOne();
			return List.of(new MailAttachment("dossier.txt", "text/plain",
					dossier.value().toString().getBytes(StandardCharsets.UTF_8)));
		}

	}

	private record Opinions(UUID done) implements StillDue {

		@Override
		public boolean supports(String kind) {
			return kind.equals("avis");
		}

		@Override
		public boolean isDue(ExamCentreId centre, UUID subject) {
			return !subject.equals(this.done);
		}

	}

}
