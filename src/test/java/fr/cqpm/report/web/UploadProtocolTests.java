package fr.cqpm.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.report.UnfinishedUpload;
import fr.cqpm.report.Uploads;
import fr.cqpm.report.FileKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Chunks;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** R5, docs/adr/0018: a file in chunks, as its sender and the server speak of it. */
@ApplicationTest
class UploadProtocolTests {

	private static final String ENVOIS = "/mon-dossier/envois";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	Reports reports;

	@Autowired
	Uploads uploads;

	@Autowired
	Statements statements;

	@TempDir
	Path folder;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	private byte[] file;

	private List<byte[]> chunks;

	@BeforeEach
	void transmitted() throws IOException {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		Path heavy = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(heavy, 3 * Uploads.CHUNK);
		this.file = Files.readAllBytes(heavy);
		this.chunks = Chunks.of(this.file);
	}

	@Test
	void resumesWhereItStoppedAndIsReceivedOnce() throws Exception {
		UUID upload = begin();
		assertThat(put(upload, 2, this.chunks.get(2))).hasStatusOk();
		assertThat(put(upload, 0, this.chunks.get(0))).hasStatusOk();
		assertThat(finish(upload, this.chunks)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("resume");
		assertThat(beginning("rapport.pdf", this.file.length, false)).hasStatusOk()
			.bodyText()
			.contains(upload.toString(), Chunks.sha256(this.chunks.get(0)), Chunks.sha256(this.chunks.get(2)))
			.doesNotContain(Chunks.sha256(this.chunks.get(1)));
		sendAll(upload, this.chunks);
		assertThat(finish(upload, this.chunks)).hasStatusOk();
		assertThat(finish(upload, this.chunks)).hasStatusOk();
		ReportVersion version = versions().getFirst();
		assertThat(versions()).hasSize(1);
		assertThat(version.sha256()).isEqualTo(Chunks.sha256(this.file));
		assertThat(version.fileName()).isEqualTo("rapport.pdf");
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-received")).hasSize(1);
		assertNothingUnfinished();
	}

	@Test
	void aChunkIsTakenWholeAndOnce() {
		UUID upload = begin();
		byte[] first = this.chunks.getFirst();
		byte[] other = random(first.length);
		assertThat(put(upload, 0, first, Chunks.contentDigest(other))).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(put(upload, 0, first, "md5=:AAAA:")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(put(upload, 0, random(10))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(put(upload, 0, random(Uploads.CHUNK + 1))).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		for (String nowhere : List.of("-1", "99", "x")) {
			assertThat(put(upload + "/" + nowhere, first, Chunks.contentDigest(first))).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(unfinished().getFirst().held()).isZero();
		assertThat(put(upload, 0, first)).hasStatusOk();
		assertThat(put(upload, 0, first)).hasStatusOk();
		assertThat(put(upload, 0, other)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("\"next\":\"anew\"");
		assertThat(unfinished().getFirst().held()).isEqualTo(first.length);
	}

	@Test
	void anotherFileOfTheSameNameIsNotMixedIn() {
		UUID upload = begin();
		List<byte[]> mixed = new ArrayList<>(this.chunks);
		mixed.set(1, random(Uploads.CHUNK));
		sendAll(upload, mixed);
		assertThat(finish(upload, this.chunks)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("\"next\":\"anew\"");
		assertThat(versions()).isEmpty();
		UUID own = id(beginning("rapport.pdf", this.file.length, true));
		assertThat(own).isNotEqualTo(upload);
		sendAll(own, this.chunks);
		assertThat(finish(own, this.chunks)).hasStatusOk();
		assertThat(versions()).hasSize(1);
	}

	@Test
	void whatIsNoReportIsForgottenWithItsReason() {
		byte[] text = "Ce n’est pas un rapport.".getBytes();
		UUID upload = id(beginning("rapport.pdf", text.length, false));
		assertThat(put(upload, 0, text)).hasStatusOk();
		assertThat(finish(upload, List.of(text))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("ni un PDF, ni un DOCX, ni un ODT");
		assertNothingUnfinished();
		assertThat(versions()).isEmpty();
	}

	@Test
	void beginsNothingTooLargeEmptyOrTooOften() {
		assertThat(beginning("rapport.pdf", 60_000_000, false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("trop lourd");
		assertThat(beginning("rapport.pdf", 0, false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(beginning("", 10, false)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(beginning("x".repeat(1001), 10, false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		for (String name : List.of("a.pdf", "b.pdf", "c.pdf")) {
			assertThat(beginning(name, 10, false)).hasStatusOk();
		}
		assertThat(beginning("d.pdf", 10, false)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Plusieurs envois sont déjà commencés");
		assertThat(beginning("c.pdf", 10, false)).hasStatusOk();
	}

	@Test
	void isNobodyElses() {
		UUID upload = begin();
		DossierId other = this.world.transmitted(this.staff, this.centre);
		ExamCentreId elsewhere = this.world.centre();
		Actor distant = this.world.staff(elsewhere);
		Actor far = this.world.candidate(distant, this.world.transmitted(distant, elsewhere));
		for (Actor stranger : List.of(this.world.candidate(this.staff, other), far)) {
			Actor own = this.candidate;
			this.candidate = stranger;
			assertThat(put(upload, 0, this.chunks.getFirst())).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(finish(upload, this.chunks)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(abandon(upload)).hasStatus(HttpStatus.FOUND);
			this.candidate = own;
		}
		assertThat(unfinished()).hasSize(1);
		assertThat(abandon(upload)).hasRedirectedUrl("/mon-dossier/rapport");
		assertNothingUnfinished();
		assertThat(put(upload, 0, this.chunks.getFirst())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(finish(upload, this.chunks)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nothingComesAfterTheDeposit() {
		UUID upload = begin();
		sendAll(upload, this.chunks.subList(0, 1));
		this.steps.depositWhole(this.candidate, this.dossier);
		String deposited = "Le rapport est déposé";
		assertThat(beginning("neuf.pdf", 10, false)).hasStatus(HttpStatus.CONFLICT).bodyText().contains(deposited);
		assertThat(put(upload, 1, this.chunks.get(1))).hasStatus(HttpStatus.CONFLICT).bodyText().contains(deposited);
		assertThat(versions()).hasSize(1);
	}

	@Test
	void aChunkCostsFewStatements() throws Exception {
		UUID upload = begin();
		assertThat(put(upload, 0, this.chunks.getFirst())).hasStatusOk();
		TestSecurityContextHolder.clearContext();
		assertThat(this.statements.during(() -> put(upload, 1, this.chunks.get(1)))).hasSizeLessThanOrEqualTo(8);
	}

	private UUID begin() {
		return id(beginning("rapport.pdf", this.file.length, false));
	}

	private MvcTestResult beginning(String name, long size, boolean anew) {
		return Requests.post(this.mvc, this.candidate, ENVOIS, "kind", "REPORT", "name", name, "size",
				Long.toString(size), "anew", Boolean.toString(anew));
	}

	private static UUID id(MvcTestResult begun) {
		assertThat(begun).hasStatusOk();
		try {
			return UUID
				.fromString(begun.getResponse().getContentAsString().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1"));
		}
		catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private void sendAll(UUID upload, List<byte[]> all) {
		for (int position = 0; position < all.size(); position++) {
			assertThat(put(upload, position, all.get(position))).hasStatusOk();
		}
	}

	private MvcTestResult put(UUID upload, int position, byte[] chunk) {
		return put(upload, position, chunk, Chunks.contentDigest(chunk));
	}

	private MvcTestResult put(UUID upload, int position, byte[] chunk, String digest) {
		return put(upload + "/" + position, chunk, digest);
	}

	private MvcTestResult put(String address, byte[] chunk, String digest) {
		return this.mvc.put()
			.uri(ENVOIS + "/" + address)
			.header("Content-Digest", digest)
			.content(chunk)
			.with(Requests.as(this.candidate))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult finish(UUID upload, List<byte[]> all) {
		return Requests.post(this.mvc, this.candidate, ENVOIS + "/" + upload + "/fin", "print", Chunks.print(all));
	}

	private MvcTestResult abandon(UUID upload) {
		return Requests.post(this.mvc, this.candidate, ENVOIS + "/" + upload + "/abandon");
	}

	private List<UnfinishedUpload> unfinished() {
		return within(this.candidate, () -> this.uploads.unfinished(this.candidate, this.dossier, FileKind.REPORT));
	}

	private List<ReportVersion> versions() {
		return within(this.candidate, () -> this.reports.state(this.candidate, this.dossier)).versions();
	}

	private void assertNothingUnfinished() {
		assertThat(this.records.rows(this.staff, "upload", this.dossier)).isZero();
		assertThat(this.records.rows(this.staff, "upload_chunk", this.dossier)).isZero();
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		new Random(length).nextBytes(bytes);
		return bytes;
	}

}
