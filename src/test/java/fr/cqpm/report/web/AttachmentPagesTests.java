package fr.cqpm.report.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import fr.cqpm.report.FileKind;
import fr.cqpm.report.ReportFiles;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Annexes and the support of the presentation, from the form to those who read them. */
@ApplicationTest
class AttachmentPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	ReportFiles files;

	@Autowired
	Records records;

	@Autowired
	JdbcClient jdbc;

	private Actor staff;

	private ExamCentreId centre;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@Test
	void annexesAreSentTakenBackAndDepositedWithTheReport() throws Exception {
		assertThat(send("/mon-dossier/annexes", "plan.pdf", SampleFiles.pdf(1)))
			.hasRedirectedUrl("/mon-dossier/annexes");
		assertThat(send("/mon-dossier/annexes", "photo.png", SampleFiles.png())).hasStatus(HttpStatus.FOUND);
		assertThat(send("/mon-dossier/annexes", "erreur.docx", SampleFiles.docx())).hasStatus(HttpStatus.FOUND);
		Document page = page("/mon-dossier/annexes");
		assertThat(page.select("main li.card")).hasSize(3);
		assertThat(page.select("main li.card").first().text()).contains("Annexe 3", "erreur.docx", "SHA-256");
		String back = page.select("main li.card form").first().attr("action");
		assertThat(Requests.post(this.mvc, this.candidate, back)).hasRedirectedUrl("/mon-dossier/annexes");
		assertThat(Requests.post(this.mvc, this.candidate, back)).hasRedirectedUrl("/mon-dossier/annexes");
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.annex-withdrawn")).hasSize(1);

		assertThat(page("/mon-dossier/verifier").select("section.card:has(h2:contains(Annexes)) dl").text())
			.contains("plan.pdf", "photo.png")
			.doesNotContain("erreur.docx");
		assertThat(page("/mon-dossier").select(".task:has(a[href=/mon-dossier/annexes])").text())
			.contains("2 annexes envoyées");
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(page("/mon-dossier/depot").select("main li.card")).hasSize(2);
		byte[] receipt = Requests.get(this.mvc, this.candidate, "/mon-dossier/depot/recepisse.pdf")
			.getResponse()
			.getContentAsByteArray();
		assertThat(PdfAssert.text(receipt)).contains("Annexes déposées", "plan.pdf", "photo.png")
			.doesNotContain("erreur.docx");
		assertThat(this.jdbc.sql("select model::text from outgoing_mail where dossier_id = ? and template = ?")
			.params(this.dossier.value(), "depot-recepisse")
			.query(String.class)
			.single()).contains("plan.pdf", "photo.png");
		assertThat(page("/mon-dossier/annexes").select("main form")).isEmpty();
		assertThat(send("/mon-dossier/annexes", "tard.pdf", SampleFiles.pdf(1))).hasStatus(HttpStatus.CONFLICT);
		assertThat(Requests.post(this.mvc, this.candidate, back)).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void whoeverReadsTheReportOpensItsAnnexesAndNobodyElse() throws Exception {
		send("/mon-dossier/annexes", "plan.pdf", SampleFiles.pdf(1));
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.steps.deposit(this.candidate, this.dossier);
		Document list = Jsoup
			.parse(Requests.get(this.mvc, this.staff, "/rapports/" + this.dossier.value() + "/fichiers")
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
		String annex = list.select("a[href*=/annexes/]").attr("href");
		assertThat(Requests.get(this.mvc, this.staff, annex)).hasStatusOk();
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-read")).hasSize(1);
		Actor assessor = this.world.person(this.centre, Role.ASSESSOR);
		Actor neighbour = this.world.candidate(this.staff, this.world.transmitted(this.staff, this.centre));
		for (Actor stranger : List.of(assessor, neighbour)) {
			assertThat(Requests.get(this.mvc, stranger, annex)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(Requests.get(this.mvc, stranger, "/rapports/" + this.dossier.value() + "/fichiers"))
				.hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(Requests.get(this.mvc, this.staff,
				"/rapports/" + this.dossier.value() + "/annexes/" + this.steps.latest(this.candidate, this.dossier)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void noMoreAnnexesThanTheSettingAllows() {
		for (int number = 1; number <= 10; number++) {
			assertThat(this.steps
				.receive(this.candidate, this.dossier, FileKind.ANNEX, number + ".pdf", SampleFiles.pdf(number))
				.isAccepted()).isTrue();
		}
		assertThat(this.steps.receive(this.candidate, this.dossier, FileKind.ANNEX, "onze.pdf", SampleFiles.pdf(11))
			.refusals()).extracting("reason").singleElement().asString().contains("10 annexes");
	}

	@Test
	void aSupportIsReplacedAlsoAfterTheDepositAndUntilTheInterview() throws Exception {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(2));
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(send("/mon-dossier/support", "diapos.pptx", SampleFiles.pptx())).hasStatus(HttpStatus.FOUND);
		assertThat(send("/mon-dossier/support", "diapos.pdf", SampleFiles.pdf(3))).hasStatus(HttpStatus.FOUND);
		assertThat(page("/mon-dossier/support").select("main li.card").text()).contains("version 2", "diapos.pdf");
		String support = "/rapports/" + this.dossier.value() + "/support";
		assertThat(Requests.get(this.mvc, this.staff, support)).hasStatusOk();
		assertThat(Requests.get(this.mvc, this.world.person(this.centre, Role.ASSESSOR), support))
			.hasStatus(HttpStatus.NOT_FOUND);
		this.records.freeze(this.staff, this.dossier, Freeze.COMMISSION_CLOSED);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.steps.receive(this.candidate, this.dossier,
				FileKind.SUPPORT, "tard.pdf", SampleFiles.pdf(1)));
		assertThat(page("/mon-dossier/support").select("main form")).isEmpty();
	}

	@Test
	void saysAtTheFieldWhyAFileIsRefused() throws Exception {
		for (String address : List.of("/mon-dossier/annexes", "/mon-dossier/support")) {
			MvcTestResult refused = send(address, "rapport.pdf", "texte".getBytes(StandardCharsets.UTF_8));
			assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select("#file-erreur").text())
				.isNotEmpty();
			assertThat(send(address, "", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("Choisissez le fichier");
			assertThat(page(address + "?refus=trop-lourd").select(".error-summary").text())
				.contains("Ce fichier est trop lourd");
		}
	}

	@Test
	void goesOnWithACutUploadOfEitherKind() throws Exception {
		for (String kind : List.of("ANNEX", "SUPPORT")) {
			String address = FileKind.valueOf(kind).page();
			assertThat(page(address).select("form[data-upload]").attr("data-kind")).isEqualTo(kind);
			assertThat(Requests.post(this.mvc, this.candidate, "/mon-dossier/envois", "kind", kind, "name", "plan.pdf",
					"size", "3000000"))
				.hasStatusOk();
			Elements unfinished = page(address).select("[data-unfinished] form");
			assertThat(Requests.post(this.mvc, this.candidate, unfinished.attr("action"), "kind",
					unfinished.select("[name=kind]").val()))
				.hasRedirectedUrl(address);
			assertThat(page(address).select("[data-unfinished]")).isEmpty();
		}
	}

	private Document page(String address) throws Exception {
		MvcTestResult result = Requests.get(this.mvc, this.candidate, address);
		assertThat(result).as(address).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString().replace('\u00a0', ' '));
	}

	private MvcTestResult send(String address, String name, byte[] content) {
		return this.mvc.post()
			.uri(address)
			.multipart()
			.file(new MockMultipartFile("file", name, null, content))
			.with(Requests.as(this.candidate))
			.with(csrf())
			.exchange();
	}

}
