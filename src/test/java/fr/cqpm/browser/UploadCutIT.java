package fr.cqpm.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.report.Uploads;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.Chunks;
import fr.cqpm.support.Records;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A few of the cuts of {@link UploadKillsIT}, in every build: the sender's connection and
 * the database's sessions, while the file is on its way or being received.
 */
@ServerTest
class UploadCutIT {

	private static final int CUTS = 3;

	@Autowired
	World world;

	@Autowired
	People people;

	@Autowired
	Passwords passwords;

	@Autowired
	Reports reports;

	@Autowired
	Records records;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	@Test
	void whatIsCutIsGoneOnWith() throws Exception {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		DossierId dossier = this.world.transmitted(staff, centre);
		Actor candidate = this.world.candidate(staff, dossier);
		Account account = Account.of(candidate, this.people, this.passwords);
		Path heavy = this.folder.resolve("rapport.pdf");
		SampleFiles.heavyPdf(heavy, 4 * Uploads.CHUNK);
		byte[] file = Files.readAllBytes(heavy);
		Random random = new Random();
		for (int cut = 0; cut < CUTS; cut++) {
			cut(account, file, cut, Duration.ofMillis(random.nextInt(500)));
		}
		try (UploadClient client = new UploadClient(LocalServer.ADDRESS).signIn(account)) {
			assertThat(client.send("rapport.pdf", file)).isEqualTo(200);
		}
		ReportVersion version = World.within(candidate, () -> this.reports.latest(dossier)).orElseThrow();
		assertThat(version.sha256()).isEqualTo(Chunks.sha256(file));
		assertThat(version.number()).isEqualTo(1);
		assertThat(this.records.journal(staff, dossier, "evidence.report-received")).hasSize(1);
		assertThat(this.records.rows(staff, "upload", dossier)).isZero();
		assertThat(this.records.rows(staff, "upload_chunk", dossier)).isZero();
	}

	private void cut(Account account, byte[] file, int kind, Duration after) throws Exception {
		UploadClient client = new UploadClient(LocalServer.ADDRESS).signIn(account);
		CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
			try {
				client.send("rapport.pdf", file);
			}
			catch (IOException | InterruptedException cut) {
				assertThat(cut).isNotNull();
			}
		});
		Pause.of(after);
		if (kind == 1) {
			this.jdbc.sql("""
					select pg_terminate_backend(pid) from pg_stat_activity
					where usename = current_user and pid <> pg_backend_pid() and state <> 'idle'""")
				.query(Boolean.class)
				.list();
		}
		else {
			client.close();
		}
		sending.handle((done, cut) -> true).get(1, TimeUnit.MINUTES);
		client.close();
	}

}
