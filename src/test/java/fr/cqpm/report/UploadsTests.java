package fr.cqpm.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.report.UploadAnswer.Acknowledged;
import fr.cqpm.report.UploadAnswer.Received;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Chunks;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R5: an upload in chunks has its time, is finished once, and is forgotten at last. */
@ApplicationTest
class UploadsTests {

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Records records;

	@Autowired
	Reports reports;

	@Autowired
	Deposits deposits;

	@Autowired
	Uploads uploads;

	@Autowired
	UploadCompletion completion;

	@Autowired
	UploadSweep sweep;

	@Autowired
	TransactionClock clock;

	@TempDir
	Path folder;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	private List<byte[]> chunks;

	private long size;

	@BeforeEach
	void transmitted() throws IOException {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		Path file = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(file, 3 * Uploads.CHUNK);
		this.chunks = Chunks.of(Files.readAllBytes(file));
		this.size = Files.size(file);
	}

	@AfterEach
	void resetClock() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void whatWasBegunInTimeMayFinishWithinTheGrace() {
		Instant end = state().conditions().deadline().endsBefore();
		at(end.minusSeconds(20));
		UUID upload = begin();
		put(upload, 0);
		at(end.plus(Duration.ofMinutes(59)));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.begin(this.candidate, this.dossier, "tard.pdf", 10))
			.withMessageStartingWith("Le délai de dépôt du rapport est passé");
		assertThat(begin()).isEqualTo(upload);
		sendAll(upload);
		assertThat(finish(upload)).isInstanceOf(Received.class);
		ReportVersion version = state().latest().orElseThrow();
		assertThat(version.begunAt()).isBefore(end);
		Verdicts
			.accept(within(this.candidate, () -> this.deposits.deposit(this.candidate, this.dossier, version.id())));
	}

	/** A place taken in time may not be filled with what is written later. */
	@Test
	void whatWasNotThereInTimeHasNoGrace() {
		Instant end = state().conditions().deadline().endsBefore();
		at(end.minusSeconds(20));
		UUID unnamed = this.steps.begin(this.candidate, this.dossier, "rapport.pdf", this.size);
		UUID other = this.steps.begin(this.candidate, this.dossier, "rapport.pdf", this.size, "0".repeat(64));
		sendAll(unnamed);
		at(end.plus(Duration.ofMinutes(1)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> put(unnamed, 0));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> finish(unnamed));
		sendAll(other);
		assertThat(finish(other)).isInstanceOf(UploadAnswer.OtherContent.class);
		assertThat(state().versions()).isEmpty();
		this.sweep.sweep(this.centre);
		assertThat(unfinished()).isOne();
	}

	@Test
	void nothingComesAfterTheGrace() {
		Instant end = state().conditions().deadline().endsBefore();
		at(end.minusSeconds(20));
		UUID upload = begin();
		sendAll(upload);
		at(end.plus(Duration.ofMinutes(60)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> put(upload, 0));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> finish(upload));
		assertThat(state().versions()).isEmpty();
		this.sweep.sweep(this.centre);
		assertThat(unfinished()).isZero();
	}

	/** The last minute is 02:30 the second time, when the clocks go back. */
	@Test
	void theHourThatComesTwiceIsGivenTwice() {
		Instant due = Instant.parse("2027-10-31T01:30:00Z");
		Verdicts.accept(within(this.staff, () -> this.deposits.extend(this.staff, this.dossier, due, "Motif fictif.")));
		at(due.minus(Duration.ofMinutes(45)));
		UUID first = begin();
		at(due.plusSeconds(40));
		assertThat(put(first, 0)).isInstanceOf(Acknowledged.class);
		this.steps.begin(this.candidate, this.dossier, "dernier.pdf", 10);
		at(due.plusSeconds(60));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.steps.begin(this.candidate, this.dossier, "tard.pdf", 10));
		at(due.plus(Duration.ofMinutes(60)));
		assertThat(put(first, 1)).isInstanceOf(Acknowledged.class);
		at(due.plus(Duration.ofMinutes(61)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> put(first, 2));
	}

	@Test
	void twoDevicesSendTheSameFileAndFinishItOnce() throws Exception {
		UUID upload = begin();
		sendAll(upload);
		List<UploadAnswer> ends = atOnce(() -> finish(upload), () -> finish(upload), () -> finish(upload));
		assertThat(ends).allSatisfy((end) -> assertThat(end).isInstanceOf(Received.class));
		assertThat(state().versions()).hasSize(1);
		assertThat(this.records.journal(this.staff, this.dossier, "evidence.report-received")).hasSize(1);
		assertThat(this.records.rows(this.staff, "report_chunk", this.dossier))
			.isEqualTo(Math.toIntExact(Math.ceilDiv(this.size, 256 * 1024L)));
		assertThat(unfinished()).isZero();
	}

	@Test
	void twoDevicesSendTheSameChunksAtOnce() throws Exception {
		UUID upload = begin();
		for (int position = 0; position < this.chunks.size(); position++) {
			int each = position;
			assertThat(atOnce(() -> put(upload, each), () -> put(upload, each)))
				.allSatisfy((answer) -> assertThat(answer).isInstanceOf(Acknowledged.class));
		}
		assertThat(finish(upload)).isInstanceOf(Received.class);
	}

	@Test
	void theSameFileSentAgainIsNoOtherVersion() {
		for (int time = 0; time < 2; time++) {
			UUID upload = begin();
			sendAll(upload);
			assertThat(finish(upload)).isInstanceOf(Received.class);
			assertThat(unfinished()).isZero();
		}
		assertThat(state().versions()).hasSize(1);
	}

	@Test
	void whatNobodyGoesOnWithIsForgotten() {
		Instant now = Instant.now();
		UUID old = this.steps.begin(this.candidate, this.dossier, "ancien.pdf", 10);
		UUID alive = begin();
		at(now.plus(Duration.ofHours(23)));
		put(alive, 0);
		this.sweep.sweep(this.centre);
		assertThat(unfinished()).isEqualTo(2);
		at(now.plus(Duration.ofHours(25)));
		this.sweep.sweep(this.centre);
		assertThat(within(this.candidate, () -> this.uploads.unfinished(this.candidate, this.dossier, FileKind.REPORT)))
			.extracting(UnfinishedUpload::id)
			.containsExactly(alive)
			.doesNotContain(old);
	}

	@Test
	void whatADepositOvertookIsForgotten() {
		UUID upload = begin();
		put(upload, 0);
		this.steps.depositWhole(this.candidate, this.dossier);
		this.sweep.sweep(this.centre);
		assertThat(unfinished()).isZero();
		assertThat(this.records.rows(this.staff, "upload_chunk", this.dossier)).isZero();
	}

	private UUID begin() {
		return this.steps.begin(this.candidate, this.dossier, "rapport.pdf", this.size, Chunks.print(this.chunks));
	}

	private void sendAll(UUID upload) {
		for (int position = 0; position < this.chunks.size(); position++) {
			assertThat(put(upload, position)).isInstanceOf(Acknowledged.class);
		}
	}

	private UploadAnswer put(UUID upload, int position) {
		byte[] chunk = this.chunks.get(position);
		return within(this.candidate,
				() -> this.uploads.put(this.candidate, upload, new HeldChunk(position, Chunks.sha256(chunk)), chunk));
	}

	private UploadAnswer finish(UUID upload) {
		return within(this.candidate, () -> this.completion.finish(this.candidate, upload, Chunks.print(this.chunks)));
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... requests) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(requests.length)) {
			List<Future<T>> answers = threads.invokeAll(List.of(requests));
			return answers.stream().map(Future::resultNow).toList();
		}
	}

	private ReportState state() {
		return within(this.candidate, () -> this.reports.state(this.candidate, this.dossier));
	}

	private int unfinished() {
		return this.records.rows(this.staff, "upload", this.dossier);
	}

	private void at(Instant instant) {
		this.clock.shift(Duration.between(Instant.now(), instant));
	}

}
