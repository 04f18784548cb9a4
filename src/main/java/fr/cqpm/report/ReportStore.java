package fr.cqpm.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.file.InspectedFile;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bytes of reports, in chunks. A version is written in one transaction: its chunks
 * first, without any lock; then, under the dossier's, the version that makes them
 * visible.
 */
@Component
class ReportStore {

	/** Large enough for few rows, small enough to be held in memory at any time. */
	private static final int CHUNK = 256 * 1024;

	private final JdbcClient jdbc;

	private final Dossiers dossiers;

	private final ReportWindows windows;

	private final VersionRows versions;

	private final TextQueue texts;

	private final Clock clock;

	ReportStore(JdbcClient jdbc, Dossiers dossiers, ReportWindows windows, VersionRows versions, TextQueue texts,
			Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.windows = windows;
		this.versions = versions;
		this.texts = texts;
		this.clock = clock;
	}

	/** Where that actor may send a file whose upload began then. */
	@Transactional(readOnly = true)
	ReportWindow open(Actor actor, DossierId id, Instant begunAt) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireCandidate(actor);
		ReportWindow window = this.windows.of(dossier);
		ReportWindow.require(window.sending(begunAt, this.clock.instant()));
		return window;
	}

	/**
	 * Keeps a file as the dossier's newest version of its kind, if it is not that
	 * already.
	 * @throws fr.cqpm.shared.RuleViolation when the window closed meanwhile
	 */
	@Transactional
	void add(Actor actor, Dossier read, Upload upload, InspectedFile file) {
		if (isLatest(read.id(), upload.kind(), file)) {
			return;
		}
		UUID version = Ids.next();
		insertChunks(read, version, upload.content());
		Dossier dossier = this.dossiers.share(read.id());
		Instant now = this.clock.instant();
		ReportWindow.require(this.windows.of(dossier).sending(upload.begunAt(), now));
		insertVersion(actor, dossier, version, upload, file, now);
	}

	private boolean isLatest(DossierId dossier, FileKind kind, InspectedFile file) {
		Optional<ReportVersion> latest = this.versions.of(dossier, kind).stream().findFirst();
		return latest
			.filter((version) -> version.sha256().equals(file.sha256()) && version.fileName().equals(file.name()))
			.isPresent();
	}

	private void insertChunks(Dossier dossier, UUID version, Path content) {
		try (InputStream bytes = Files.newInputStream(content)) {
			int position = 0;
			for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
				this.jdbc.sql("""
						insert into report_chunk (exam_centre_id, dossier_id, version_id, position, content)
						values (?, ?, ?, ?, ?)""")
					.params(dossier.centre().value(), dossier.id().value(), version, position++, chunk)
					.update();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insertVersion(Actor actor, Dossier dossier, UUID version, Upload upload, InspectedFile file,
			Instant now) {
		Instant begun = upload.begunAt().isBefore(now) ? upload.begunAt() : now;
		this.jdbc
			.sql("""
					insert into report_version (id, exam_centre_id, dossier_id, kind, file_name, format, size, chunk_size, sha256,
					                            page_count, uploaded_by, uploader_name, begun_at, finished_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(version, dossier.centre().value(), dossier.id().value(), upload.kind().name(),
					file.name(), file.format().name(), file.size(), CHUNK, file.sha256(), file.pageCount(),
					actor.requirePerson().value(), actor.name(), begun.atOffset(ZoneOffset.UTC),
					now.atOffset(ZoneOffset.UTC)))
			.update();
		if (upload.kind() == FileKind.REPORT) {
			this.texts.await(dossier, version, now);
		}
	}

	/** How large the chunks of a version are. */
	int chunkSize(UUID version) {
		return this.jdbc.sql("select chunk_size from report_version where id = ?")
			.param(version)
			.query(Integer.class)
			.single();
	}

	/**
	 * One chunk of a version, in a transaction of its own: a slow reader then holds no
	 * connection.
	 */
	@Transactional(readOnly = true)
	byte[] chunk(UUID version, int position) {
		return this.jdbc.sql("select content from report_chunk where version_id = ? and position = ?")
			.params(version, position)
			.query(byte[].class)
			.single();
	}

}
