package fr.cqpm.report;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;

/** A report as large as is allowed passes in and out without being held in memory. */
@ApplicationTest
class LargeReportTests {

	private static final long MEGABYTE = 1024 * 1024;

	@Autowired
	World world;

	@Autowired
	Reports reports;

	@Autowired
	ReportFiles files;

	@Autowired
	Statements statements;

	@Test
	void fiftyMegabytesStream(@TempDir Path folder) throws Exception {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId dossier = this.world.transmitted(staff, centre);
		Actor candidate = this.world.candidate(staff, dossier);
		Path file = folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(file, 49 * MEGABYTE);
		assertThat(Files.size(file)).isBetween(49 * MEGABYTE, 50 * MEGABYTE);

		assertThat(growthDuring(() -> within(candidate,
				() -> this.reports.receive(candidate, dossier,
						new Upload(FileKind.REPORT, "rapport.pdf", file, this.reports.uploadBegins())))))
			.isLessThan(24 * MEGABYTE);
		ReportVersion version = within(candidate, () -> this.reports.state(candidate, dossier)).latest().orElseThrow();
		assertThat(version.size()).isEqualTo(Files.size(file));
		assertThat(this.statements.during(() -> within(candidate,
				() -> this.files.version(candidate, dossier, version.id(), "session").open().read())))
			.as("until the first byte")
			.filteredOn((sql) -> sql.contains("select content from report_chunk"))
			.hasSize(1);
		assertThat(growthDuring(() -> within(candidate, () -> {
			ReportFile stored = this.files.version(candidate, dossier, version.id(), "session");
			assertThat(sha256(stored.open())).isEqualTo(version.sha256()).isEqualTo(sha256(Files.newInputStream(file)));
			return stored;
		}))).isLessThan(24 * MEGABYTE);
	}

	/**
	 * By how much what is alive in memory grows while this runs, as often as it can be
	 * seen.
	 */
	private static long growthDuring(Callable<?> work) throws Exception {
		long before = alive();
		long most = before;
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<?> done = thread.submit(work);
			while (!finished(done)) {
				most = Math.max(most, alive());
			}
		}
		return most - before;
	}

	private static boolean finished(Future<?> work) throws Exception {
		try {
			work.get(400, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
	}

	private static long alive() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static String sha256(InputStream content) throws Exception {
		try (DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			digest.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
	}

}
