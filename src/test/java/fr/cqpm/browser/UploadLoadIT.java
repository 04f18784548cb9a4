package fr.cqpm.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import fr.cqpm.support.Chunks;
import fr.cqpm.support.SampleFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The largest reports: over a slow line that is cut, and many at once in a small JVM. */
@Tag("proof")
class UploadLoadIT {

	private static final Logger logger = LoggerFactory.getLogger(UploadLoadIT.class);

	private static final long MEGABYTE = 1024 * 1024;

	private static final int PLACES = 8;

	private static final int MORE = 4;

	private static final Pattern HEAP = Pattern.compile("(\\d+)M->(\\d+)M\\(");

	@TempDir
	Path folder;

	private Candidates candidates;

	private byte[] report;

	@Test
	void fiftyMegabytes() throws Exception {
		this.candidates = Candidates.in(this.folder.resolve("data"), PLACES + MORE);
		Path heavy = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(heavy, 49 * MEGABYTE);
		this.report = Files.readAllBytes(heavy);
		Path log = this.folder.resolve("gc.log");
		try (StartedApplication application = started(log)) {
			overASlowLineThatIsCut(application);
			manyAtOnce(application);
			long[] heap = heap(log);
			logger.info("-Xmx256m: heap at most {} MB, {} MB after a collection; resident at most {} MB", heap[0],
					heap[1], resident(application));
			assertThat(application.output()).doesNotContain("OutOfMemoryError");
		}
	}

	private StartedApplication started(Path log) throws IOException {
		return StartedApplication
			.start(List.of("-Xmx256m", "-Xlog:gc:file=" + log), "--server.port=" + LocalServer.freePort(),
					"--cqpm.embedded.data-directory=" + this.folder.resolve("data"))
			.awaitReady();
	}

	private void overASlowLineThatIsCut(StartedApplication application) throws Exception {
		SlowLine line = new SlowLine(MEGABYTE, List.of(7 * MEGABYTE, 20 * MEGABYTE + 12345, 41 * MEGABYTE));
		long begin = System.nanoTime();
		int attempts = 0;
		for (int status = 0; status != 200; attempts++) {
			try (UploadClient client = new UploadClient(application.address(), InetAddress.getLoopbackAddress(),
					line::through)) {
				status = client.signIn(this.candidates.accounts().getFirst()).send("lent.pdf", this.report);
			}
			catch (IOException cut) {
				logger.info("Cut after {} s", seconds(begin));
			}
		}
		assertThat(attempts).isEqualTo(4);
		assertThat(line.left()).isZero();
		assertNothingIsLeft(1);
		logger.info("{} MB at 1 MB/s, cut three times: received whole after {} s", this.report.length / MEGABYTE,
				seconds(begin));
	}

	/** More than there are places for take turns. */
	private void manyAtOnce(StartedApplication application) throws Exception {
		for (int senders : new int[] { 1, PLACES, PLACES + MORE }) {
			long before = this.candidates.count("select count(*) from report_version");
			long begin = System.nanoTime();
			int busy = 0;
			try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
				List<Future<Integer>> sending = new ArrayList<>();
				for (int sender = 0; sender < senders; sender++) {
					int each = sender;
					sending.add(threads.submit(() -> send(application, each, senders + ".pdf")));
				}
				for (Future<Integer> sent : sending) {
					busy += sent.get();
				}
			}
			assertNothingIsLeft(before + senders);
			double seconds = seconds(begin);
			logger.info("{} × {} MB at once: {} s, {} MB/s in all, asked to come back {} times; resident at most {} MB",
					senders, this.report.length / MEGABYTE, seconds,
					Math.round(senders * this.report.length / MEGABYTE / seconds), busy, resident(application));
		}
	}

	/** Each from an address of its own, as from a network of its own. */
	private int send(StartedApplication application, int sender, String name) throws Exception {
		try (UploadClient client = new UploadClient(application.address(),
				InetAddress.getByName("127.0.0." + (2 + sender)), UnaryOperator.identity())) {
			assertThat(client.signIn(this.candidates.accounts().get(sender)).send(name, this.report)).isEqualTo(200);
			return client.busy();
		}
	}

	private void assertNothingIsLeft(long versions) throws Exception {
		assertThat(this.candidates
			.count("select count(*) from report_version where sha256 = '" + Chunks.sha256(this.report) + "'"))
			.isEqualTo(versions);
		assertThat(this.candidates.count("select count(*) from upload_chunk")).isZero();
		assertThat(this.candidates.count("select count(*) from upload")).isZero();
	}

	private static double seconds(long begin) {
		return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000d;
	}

	/** Before and after collections, at most. */
	private static long[] heap(Path log) throws IOException {
		long[] most = new long[2];
		HEAP.matcher(Files.readString(log)).results().forEach((found) -> {
			most[0] = Math.max(most[0], Long.parseLong(found.group(1)));
			most[1] = Math.max(most[1], Long.parseLong(found.group(2)));
		});
		return most;
	}

	/** Megabytes of the JVM in memory, where the system tells. */
	private static long resident(StartedApplication application) throws IOException {
		Path status = Path.of("/proc", Long.toString(application.pid()), "status");
		return !Files.exists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmHWM"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
					.sum();
	}

}
