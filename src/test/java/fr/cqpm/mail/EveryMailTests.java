package fr.cqpm.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.cqpm.account.CentreContacts;
import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mail, as a server receives it. What arrived stands in {@code target/mails}, to be
 * looked at.
 */
@ApplicationTest
class EveryMailTests {

	private static final Path SEEN = Path.of("target/mails");

	private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

	private static final String OURS = "http://localhost:8080/";

	/** A plain space where the line could break before its punctuation. */
	private static final Pattern LONELY = Pattern.compile(" [:;?!»]|« |«[^\u00a0]");

	@Autowired
	PostOffice office;

	@Autowired
	Links links;

	@Autowired
	CentreContacts contacts;

	@Autowired
	World world;

	@Autowired
	Records records;

	@Autowired
	CqpmProperties properties;

	GreenMail server;

	static List<String> templates() throws IOException {
		return SampleMails.templates();
	}

	@BeforeEach
	void open() throws IOException {
		Files.createDirectories(SEEN);
		this.records.emptyOutbox();
		this.server = new GreenMail(ServerSetup.SMTP.dynamicPort());
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void arrivesAsItShould(String template) throws Exception {
		ExamCentreId centre = this.world.centre();
		this.contacts.change(centre, "Secretariat@exemple.test", "03 00 00 00 00");
		boolean linked = SampleMails.source(template).contains("${link}");
		MimeMessage mail = received(template, linked, linked ? null : centre);
		String text = body(mail, "text/plain");
		String html = body(mail, "text/html");
		keep(template, mail, text, html);
		assertThat(mail.getSubject()).hasSizeBetween(15, 110).doesNotContain("!", "\n");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(text).startsWith("Bonjour Camille Exemple,\n").contains("Une question\u00a0?", "\n-- \n");
		assertThat(mail.getSubject() + text + html).doesNotContain("[(", "[[", "${", "null");
		assertThat(LONELY.matcher(mail.getSubject() + "\n" + text).results().map(MatchResult::group)).isEmpty();
		if (linked) {
			assertThat(text).contains(OURS);
		}
		saysTheSame(mail.getSubject(), text, Jsoup.parse(html));
	}

	private void saysTheSame(String subject, String text, Document html) {
		assertThat(spaced(html.title())).isEqualTo(spaced(subject));
		for (String paragraph : text.replace("-- \n", "").strip().split("\n\\s*\n")) {
			String address = paragraph.lines().toList().getLast();
			boolean button = address.startsWith("http");
			// What introduces an address is what its button says
			String words = button ? paragraph.replaceFirst("\\h*:?\n?" + Pattern.quote(address), "") : paragraph;
			assertThat(spaced(html.text())).contains(spaced(words));
			if (button) {
				assertThat(spaced(html.text())).contains(address);
				assertThat(html.select("a[href='" + address + "']").eachText())
					.contains(words.isEmpty() ? "Ouvrir la page" : words);
			}
		}
		assertThat(ADDRESS.matcher(text).results().map(MatchResult::group)).allMatch((url) -> url.startsWith(OURS));
		assertThat(html.select("a").eachAttr("href")).allMatch((url) -> url.startsWith(OURS));
		assertThat(html.select("[style], style, script, img, [src]")).isEmpty();
	}

	@Test
	void comesFromTheCentreAndIsAnsweredThere() throws Exception {
		ExamCentreId centre = this.world.centre();
		this.contacts.change(centre, "secretariat@exemple.test", null);
		MimeMessage mail = received("resultat", false, centre);
		InternetAddress from = (InternetAddress) mail.getFrom()[0];
		assertThat(from.getAddress()).isEqualTo("ne-pas-repondre@localhost");
		assertThat(from.getPersonal()).startsWith("Centre fictif");
		assertThat(mail.getReplyTo()[0]).hasToString("secretariat@exemple.test");
		assertThat(body(mail, "text/plain")).contains("Répondez à ce message ou écrivez à secretariat@exemple.test.");
	}

	@Test
	void saysThatAnswersAreNotRead() throws Exception {
		MimeMessage phoneless = received("resultat", false, this.world.centre());
		assertThat(phoneless.getReplyTo()[0].toString()).contains("ne-pas-repondre@localhost");
		assertThat(body(phoneless, "text/plain"))
			.contains("Adressez-vous à votre centre d’examen. Les réponses à ce message ne sont pas lues.");
		ExamCentreId centre = this.world.centre();
		this.contacts.change(centre, null, "03 00 00 00 00");
		assertThat(body(received("resultat", false, centre), "text/plain"))
			.contains("Appelez le 03\u00a000\u00a000\u00a000\u00a000. Les réponses à ce message ne sont pas lues.");
	}

	private MimeMessage received(String template, boolean linked, @Nullable ExamCentreId centre) throws IOException {
		UUID link = linked ? this.links.create(Link.Purpose.OPINION, UUID.randomUUID(), null, null) : null;
		this.office.write(new OutgoingMail(template, "camille@exemple.test", "Camille Exemple",
				SampleMails.model(template, this.properties), link, centre, null));
		assertThat(this.office.postman(this.server.getSmtp().getPort(), Clock.systemUTC()).deliver()).isOne();
		MimeMessage[] all = this.server.getReceivedMessages();
		return all[all.length - 1];
	}

	private static void keep(String template, MimeMessage mail, String text, String html) throws Exception {
		Files.writeString(SEEN.resolve(template + ".html"), html);
		Files.writeString(SEEN.resolve(template + ".txt"), mail.getSubject() + "\n\n" + text);
	}

	private static String body(Part part, String type) throws Exception {
		if (part.isMimeType(type)) {
			return String.valueOf(part.getContent()).replace("\r\n", "\n");
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String found = body(parts.getBodyPart(i), type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return "";
	}

	/** One plain space for each run of white space, no-break ones included. */
	private static String spaced(String text) {
		return text.replaceAll("[\\s\u00a0]+", " ").strip();
	}

}
