package fr.cqpm.report.web;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.pdf.PdfAssert;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.shared.pdf.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The candidate’s report, from the file that is sent to the receipt. */
@ApplicationTest
class ReportPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	private ExamCentreId centre;

	private Actor staff;

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
	void sendsAFileThenChecksThenDeposits() throws Exception {
		Document before = page("/mon-dossier/rapport");
		assertThat(before.select("h1").text()).isEqualTo("Mon rapport");
		assertThat(before.select("dl.summary").text()).contains("minute comprise", "PDF, DOCX ou ODT", "50 Mo");
		assertThat(before.select("input[type=file]").attr("accept")).isEqualTo(".pdf,.docx,.odt");
		assertThat(send("rapport.pdf", SampleFiles.pdf(3))).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/mon-dossier/rapport");
		assertThat(page("/mon-dossier/rapport").select("table").text()).contains("rapport.pdf", "3");
		Document check = page("/mon-dossier/verifier");
		assertThat(check.select(".notice--warning").text()).contains("41 critères n’ont pas de preuve");
		assertThat(post("/mon-dossier/depot", "version", check.select("input[name=version]").attr("value")))
			.hasRedirectedUrl("/mon-dossier/depot");
		Document receipt = page("/mon-dossier/depot");
		assertThat(receipt.select(".receipt").text()).contains("-D1", "heure de Paris", "SHA-256");
		assertThat(page("/mon-dossier/rapport").select("form[enctype]")).isEmpty();
		assertThat(get("/mon-dossier/verifier")).hasRedirectedUrl("/mon-dossier/depot");
		byte[] pdf = get("/mon-dossier/depot/recepisse.pdf").getResponse().getContentAsByteArray();
		assertThatPdf(pdf).isOfficial().hasText("Récépissé de dépôt", "-D1", "rapport.pdf");
		assertThat(PdfAssert.text(pdf).replace(" ", ""))
			.contains(receipt.select(".receipt__print").text().replace("SHA-256 : ", ""));
	}

	@Test
	void saysAtTheFieldWhyAFileIsRefused() throws Exception {
		MvcTestResult refused = send("rapport.docx", SampleFiles.pdf(1));
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		Document page = Jsoup.parse(refused.getResponse().getContentAsString());
		assertThat(page.title()).startsWith("Erreur : Mon rapport");
		assertThat(page.select(".error-summary a[href=#file]").text()).contains("son contenu est un PDF");
		assertThat(page.select("#file-erreur").text()).contains("son contenu est un PDF");
		assertThat(send("", new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choisissez le fichier de votre rapport.");
		assertThat(page("/mon-dossier/rapport?refus=trop-lourd").select(".error-summary").text())
			.contains("Ce fichier est trop lourd");
	}

	@Test
	void doesNotReadWhatIsCertainlyTooLarge() {
		assertThat(this.mvc.post()
			.uri("/mon-dossier/rapport")
			.content(new byte[52 * 1024 * 1024])
			.with(Requests.as(this.candidate))
			.with(csrf())
			.exchange()).hasRedirectedUrl("/mon-dossier/rapport?refus=trop-lourd");
	}

	private Document page(String address) throws Exception {
		MvcTestResult result = get(address);
		assertThat(result).as(address).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString().replace('\u00a0', ' '));
	}

	private MvcTestResult send(String name, byte[] content) {
		return this.mvc.post()
			.uri("/mon-dossier/rapport")
			.multipart()
			.file(new MockMultipartFile("file", name, null, content))
			.with(Requests.as(this.candidate))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(String address) {
		return Requests.get(this.mvc, this.candidate, address);
	}

	private MvcTestResult post(String address, String... parameters) {
		return Requests.post(this.mvc, this.candidate, address, parameters);
	}

}
