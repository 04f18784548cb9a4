package fr.cqpm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.support.Apart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application as a process of its own, as {@code spring-boot:run} starts it: it is
 * killed, its database is killed, and it says in one sentence what keeps it from
 * starting.
 */
@Apart
class RestartIT {

	@TempDir
	Path folder;

	@Test
	void keepsWhatItConfirmedThroughKills() throws Exception {
		List<String> confirmed = new ArrayList<>();
		try (StartedApplication first = started(this.folder)) {
			Administrator administrator = Administrator.become(first);
			confirmed.addAll(administrator.openCentres("A", 3));
			oneSentence(StartedApplication.start("--server.port=0", data(this.folder)), "already running on the data");
			first.kill();
		}
		try (StartedApplication second = started(this.folder)) {
			Administrator administrator = Administrator.signIn(second);
			assertThat(administrator.centres()).containsExactlyElementsOf(confirmed);
			confirmed.addAll(administrator.openCentresUntil(this::killDatabase));
		}
		try (StartedApplication third = started(this.folder)) {
			// What was under way when the database died may be there or not, but once at
			// most
			assertThat(Administrator.signIn(third).centres()).containsAll(confirmed)
				.doesNotHaveDuplicates()
				.hasSizeBetween(confirmed.size(), confirmed.size() + 1);
			oneSentence(StartedApplication.start("--server.port=" + third.port()), "is already in use");
		}
	}

	@Test
	void asksForItsPublicAddress() throws Exception {
		oneSentence(StartedApplication.bare(), "CQPM_BASE_URL");
	}

	/**
	 * {@code kill -9} of PostgreSQL's first process, which runs apart from the
	 * application.
	 */
	private void killDatabase() {
		try {
			String pid = Files.readAllLines(this.folder.resolve("data/postmaster.pid")).getFirst();
			ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static StartedApplication started(Path folder) throws IOException {
		return StartedApplication.start("--server.port=" + LocalServer.freePort(), data(folder)).awaitReady();
	}

	private static String data(Path folder) {
		return "--cqpm.embedded.data-directory=" + folder.resolve("data");
	}

	private static void oneSentence(StartedApplication refused, String part) throws Exception {
		assertThat(refused.exitCode()).isNotZero();
		assertThat(refused.complaints()).singleElement().asString().contains(part).endsWith(".");
		assertThat(refused.output()).doesNotContain("Exception").doesNotContain("\tat ");
	}

}
