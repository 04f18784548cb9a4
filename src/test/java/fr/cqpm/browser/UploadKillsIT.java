package fr.cqpm.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import fr.cqpm.report.Uploads;
import fr.cqpm.support.Chunks;
import fr.cqpm.support.SampleFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is killed at whatever moment of an upload, its version is there whole with its
 * journal entry, or not at all; and it can be gone on with. {@code -Dcqpm.test.kills=…}
 * says how often, {@code -Dcqpm.test.seed=…} repeats a run.
 */
@Tag("proof")
class UploadKillsIT {

	private static final Logger logger = LoggerFactory.getLogger(UploadKillsIT.class);

	private static final int KILLS = 100;

	/** Restarting takes long: of ten, so many kill less than the whole JVM or server. */
	private static final Victim[] VICTIMS = { Victim.CONNECTION, Victim.CONNECTION, Victim.CONNECTION,
			Victim.CONNECTION, Victim.SESSION, Victim.SESSION, Victim.SESSION, Victim.JVM, Victim.JVM,
			Victim.POSTGRESQL };

	private static final String ORPHANS = """
			select (select count(*) from upload_chunk c where not exists (select 1 from upload u where u.id = c.upload_id))
			     + (select count(*) from report_chunk c where not exists (select 1 from report_version v where v.id = c.version_id))""";

	/** Versions whose bytes are not what they say, or whose journal entry is missing. */
	private static final String BROKEN = """
			select count(*) from report_version v where v.sha256 <> (
			    select encode(sha256(string_agg(c.content, ''::bytea order by c.position)), 'hex')
			    from report_chunk c where c.version_id = v.id)
			  or 1 <> (select count(*) from journal_entry e join journal_payload p on p.entry_id = e.id
			           where e.act = 'evidence.report-received' and p.content::text like '%' || v.sha256 || '%')""";

	@TempDir
	Path folder;

	private Candidates candidates;

	private StartedApplication application;

	private byte[] pattern;

	private final Map<Victim, int[]> counts = new EnumMap<>(Victim.class);

	@Test
	void aVersionIsWholeOrNotThereAtAll() throws Exception {
		Path data = this.folder.resolve("data");
		this.candidates = Candidates.in(data, 1);
		Path heavy = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(heavy, 6 * Uploads.CHUNK);
		this.pattern = Files.readAllBytes(heavy);
		Random random = new Random(Long.getLong("cqpm.test.seed", 20_261_122));
		int kills = Integer.getInteger("cqpm.test.kills", KILLS);
		start();
		try {
			int usual = undisturbed();
			for (int kill = 1; kill <= kills; kill++) {
				kill(VICTIMS[kill % VICTIMS.length], "rapport-" + kill + ".pdf", random.nextInt(usual * 5 / 4));
			}
			assertThat(this.candidates.count("select count(*) from report_version")).isEqualTo(kills + 1);
			assertThat(this.candidates.count("select count(*) from upload")).isZero();
		}
		finally {
			this.application.close();
			this.counts.forEach((victim, count) -> logger.info(
					"{} killed {} times: confirmed before {}, whole though unconfirmed {}, to be resumed {}, not begun {}",
					victim, Arrays.stream(count).sum(), count[0], count[1], count[2], count[3]));
		}
	}

	private void start() throws IOException {
		this.application = StartedApplication
			.start("--server.port=" + LocalServer.freePort(),
					"--cqpm.embedded.data-directory=" + this.folder.resolve("data"))
			.awaitReady();
	}

	/** How many milliseconds an upload takes that nobody disturbs. */
	private int undisturbed() throws Exception {
		try (UploadClient client = client()) {
			assertThat(client.send("rapport-0.pdf", file("rapport-0.pdf"))).isEqualTo(200);
			long begin = System.nanoTime();
			assertThat(client.send("rapport-0.pdf", file("rapport-0.pdf"))).isEqualTo(200);
			return (int) Duration.ofNanos(System.nanoTime() - begin).toMillis();
		}
	}

	private void kill(Victim victim, String name, int after) throws Exception {
		UploadClient client = client();
		CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> {
			try {
				return client.send(name, file(name));
			}
			catch (IOException | InterruptedException | RuntimeException cut) {
				return 0;
			}
		});
		Pause.of(Duration.ofMillis(after));
		switch (victim) {
			case CONNECTION -> client.close();
			case SESSION -> this.candidates.killSession();
			case JVM -> this.application.kill();
			case POSTGRESQL -> this.candidates.killServer();
		}
		boolean confirmed = sending.get(3, TimeUnit.MINUTES) == 200;
		client.close();
		recover(victim);
		judge(victim, name, confirmed);
	}

	private void recover(Victim victim) throws Exception {
		if (victim == Victim.POSTGRESQL) {
			this.application.kill();
		}
		if (victim == Victim.JVM || victim == Victim.POSTGRESQL) {
			start();
		}
	}

	private void judge(Victim victim, String name, boolean confirmed) throws Exception {
		UploadClient client = settled();
		boolean whole = versions(name) == 1;
		assertThat(whole || !confirmed).as("%s was confirmed, and %s killed; versions %s named %s uploads %s sync %s",
				name, victim, versions(name),
				this.candidates.count("select count(*) from report_version where file_name = '" + name + "'"),
				this.candidates.count("select count(*) from upload"),
				this.candidates.count(
						"select (current_setting('synchronous_commit') = 'on')::int + 10 * (current_setting('fsync') = 'on')::int"))
			.isTrue();
		assertThat(this.candidates.count(ORPHANS)).as("orphans after %s", name).isZero();
		assertThat(this.candidates.count(BROKEN)).as("broken after %s", name).isZero();
		boolean resumable = this.candidates.count("select count(*) from upload where sent_name = '" + name + "'") == 1;
		assertThat(whole && resumable).as("%s is a version, and unfinished", name).isFalse();
		int outcome = whole ? (confirmed ? 0 : 1) : (resumable ? 2 : 3);
		this.counts.computeIfAbsent(victim, (key) -> new int[4])[outcome]++;
		if (!whole) {
			assertThat(client.send(name, file(name))).isEqualTo(200);
			assertThat(versions(name)).isEqualTo(1);
		}
		client.close();
	}

	/** Versions of that file with its very bytes. */
	private long versions(String name) throws Exception {
		return this.candidates.count("select count(*) from report_version where file_name = '" + name
				+ "' and sha256 = '" + Chunks.sha256(file(name)) + "'");
	}

	/** Once what was under way is over, and the database recovered. */
	private UploadClient settled() throws Exception {
		for (int attempt = 0; attempt < 100; attempt++) {
			try {
				if (this.candidates.count("""
						select count(*) from pg_stat_activity where usename = 'cqpm_application'
						and state <> 'idle'""") == 0) {
					return client();
				}
			}
			catch (IOException | java.sql.SQLException | RuntimeException notYet) {
				logger.debug("Not yet", notYet);
			}
			Pause.of(Duration.ofMillis(200));
		}
		throw new AssertionError("It does not come back");
	}

	private UploadClient client() throws Exception {
		return new UploadClient(this.application.address()).signIn(this.candidates.accounts().getFirst());
	}

	/** Files of the same weight, each with a print of its own. */
	private byte[] file(String name) {
		byte[] mark = ("\n% " + name + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		byte[] file = Arrays.copyOf(this.pattern, this.pattern.length + mark.length);
		System.arraycopy(mark, 0, file, this.pattern.length, mark.length);
		return file;
	}

	private enum Victim {

		/** The sender's. */
		CONNECTION,

		/** One of PostgreSQL's processes: it then restarts the others. */
		SESSION,

		JVM, POSTGRESQL

	}

}
