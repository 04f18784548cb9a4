package fr.cqpm.report.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.Requests;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The report's bytes: whole, in ranges, and for nobody else. */
@ApplicationTest
class ReportFilesTests {

	private static final int CHUNK = 256 * 1024;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Statements statements;

	@Autowired
	Records records;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	private byte[] content;

	@BeforeEach
	void deposited(@TempDir Path folder) throws Exception {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		Path file = folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(file, 3 * CHUNK);
		this.content = Files.readAllBytes(file);
		this.steps.send(this.candidate, this.dossier, "mon « rapport ».pdf", this.content);
		this.steps.deposit(this.candidate, this.dossier);
	}

	@Test
	void isForSavingAndRunsNothing() {
		MockHttpServletResponse response = get(this.staff, address()).getResponse();
		assertThat(response.getContentAsByteArray()).isEqualTo(this.content);
		assertThat(response.getContentType()).isEqualTo("application/pdf");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''mon");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "sandbox");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store, private");
		assertThat(response.getHeader("Accept-Ranges")).isEqualTo("bytes");
	}

	@Test
	void namesTheTypeOfAnyFormat() {
		DossierId other = this.world.transmitted(this.staff, this.centre);
		Actor author = this.world.candidate(this.staff, other);
		this.steps.send(author, other, "rapport.docx", SampleFiles.docx());
		UUID version = this.steps.latest(author, other);
		MockHttpServletResponse response = get(author, "/rapports/" + other.value() + "/versions/" + version)
			.getResponse();
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
		assertThat(response.getContentType()).endsWith("wordprocessingml.document");
	}

	@Test
	void cutsRangesOutOfTheRightChunks() throws Exception {
		assertThat(this.content.length).isGreaterThan(2 * CHUNK);
		for (int[] range : List.of(new int[] { 0, 0 }, new int[] { CHUNK - 3, CHUNK + 4 }, new int[] { CHUNK, CHUNK },
				new int[] { 2 * CHUNK + 5, this.content.length - 1 })) {
			MockHttpServletResponse response = range("bytes=" + range[0] + "-" + range[1]);
			assertThat(response.getStatus()).isEqualTo(206);
			assertThat(response.getContentAsByteArray())
				.isEqualTo(Arrays.copyOfRange(this.content, range[0], range[1] + 1));
			assertThat(response.getHeader(HttpHeaders.CONTENT_RANGE))
				.isEqualTo("bytes %d-%d/%d".formatted(range[0], range[1], this.content.length));
		}
		assertThat(range("bytes=-10").getContentAsByteArray()).hasSize(10);
		assertThat(range("bytes=" + this.content.length + "-").getStatus()).isEqualTo(416);
		range("bytes=0-1");
		List<String> last = this.statements.during(() -> range("bytes=" + (this.content.length - 5) + "-"));
		assertThat(last).filteredOn((sql) -> sql.contains("from report_chunk")).hasSize(1);
	}

	@Test
	void itsHeadersAloneReadNothing() throws Exception {
		List<String> sent = this.statements.during(() -> {
			MockHttpServletResponse response = this.mvc.head()
				.uri(address())
				.with(Requests.as(this.staff))
				.exchange()
				.getResponse();
			assertThat(response.getStatus()).isEqualTo(200);
			assertThat(response.getContentLength()).isEqualTo(this.content.length);
			assertThat(response.getContentType()).isEqualTo("application/pdf");
			assertThat(response.getHeader("Accept-Ranges")).isEqualTo("bytes");
		});
		assertThat(sent).noneMatch((sql) -> sql.contains("select content from report_chunk"));
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-read")).isEmpty();
		get(this.staff, address());
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-read")).hasSize(1);
	}

	@Test
	void nobodyElseFindsIt() {
		Actor neighbour = this.world.candidate(this.staff, this.world.transmitted(this.staff, this.centre));
		Actor assessor = this.world.person(this.centre, Role.ASSESSOR);
		Actor juror = this.world.person(this.centre, Role.JURY_MEMBER);
		Actor stranger = this.world.staff(this.world.centre());
		UUID version = this.steps.latest(this.candidate, this.dossier);
		for (Actor actor : List.of(neighbour, assessor, juror, stranger)) {
			assertThat(get(actor, address())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(get(actor, address() + "/versions/" + version)).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(get(this.candidate, address())).hasStatusOk();
		assertThat(get(this.candidate, address() + "/versions/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.world.person(this.centre, Role.ADMINISTRATOR), address())).hasStatus(HttpStatus.FORBIDDEN);
	}

	private String address() {
		return "/rapports/" + this.dossier.value();
	}

	private MvcTestResult get(Actor actor, String address) {
		return this.mvc.get().uri(address).with(Requests.as(actor)).exchange();
	}

	private MockHttpServletResponse range(String range) {
		return this.mvc.get()
			.uri(address())
			.header(HttpHeaders.RANGE, range)
			.with(Requests.as(this.staff))
			.exchange()
			.getResponse();
	}

}
