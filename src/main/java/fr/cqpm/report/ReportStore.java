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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.file.FileConditions;
import fr.cqpm.report.file.InspectedFile;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

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

	private final Receptions receptions;

	private final VersionRows versions;

	private final ScanRows scans;

	private final TextQueue texts;

	private final UploadRows uploads;

	private final Journal journal;

	private final Clock clock;

	ReportStore(JdbcClient jdbc, Dossiers dossiers, Receptions receptions, VersionRows versions, ScanRows scans,
			TextQueue texts, UploadRows uploads, Journal journal, Clock clock) {
		this.jdbc = jdbc;
		this.dossiers = dossiers;
		this.receptions = receptions;
		this.versions = versions;
		this.scans = scans;
		this.texts = texts;
		this.uploads = uploads;
		this.journal = journal;
		this.clock = clock;
	}

	/** Where and what that actor may send, as an upload that began then. */
	@Transactional(readOnly = true)
	Open open(Actor actor, DossierId id, FileKind kind, Instant begunAt) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireCandidate(actor);
		ReportWindow.require(this.receptions.refusal(dossier, kind, begunAt, this.clock.instant()));
		return new Open(dossier, this.receptions.conditions(dossier, kind), this.versions.all(id));
	}

	/**
	 * That a report has all the annexes it may have, when this would be one more, or that
	 * the dossier has all the files.
	 */
	Optional<Refusal> tooMany(Open open, FileKind kind, InspectedFile file) {
		return full(open.received(), file.size(), this.receptions.mostOfDossier())
			.or(() -> tooManyAnnexes(open, kind, file));
	}

	/** Every version is kept, so that sending one after the other would fill the disk. */
	static Optional<Refusal> full(List<ReportVersion> received, long more, long most) {
		long sum = received.stream().mapToLong(ReportVersion::size).sum();
		return (sum + more <= most) ? Optional.empty() : Optional.of(Refusal.at("file", Rule.R5,
				"Votre dossier contient déjà beaucoup de fichiers (%s)\u00a0: demandez à votre centre d’examen que faire."
					.formatted(FileSize.inWords(sum))));
	}

	private Optional<Refusal> tooManyAnnexes(Open open, FileKind kind, InspectedFile file) {
		return (kind == FileKind.ANNEX && !isKept(annexes(open.received()), file))
				? tooMany(annexes(open.received()).size()) : Optional.empty();
	}

	private Optional<Refusal> tooMany(int annexes) {
		int most = this.receptions.mostAnnexes();
		return (annexes < most) ? Optional.empty() : Optional.of(Refusal.at("file", Rule.R5,
				"Votre rapport a déjà %d annexes\u00a0: retirez-en une, ou regroupez-les.".formatted(most)));
	}

	private static List<ReportVersion> annexes(List<ReportVersion> received) {
		return received.stream().filter((one) -> one.kind() == FileKind.ANNEX && one.withdrawnAt() == null).toList();
	}

	/**
	 * Keeps a file as the dossier's newest version of its kind, if it is not that
	 * already. The unfinished upload that it completes goes with it.
	 * @throws NotFound when that was given up meanwhile
	 * @throws fr.cqpm.shared.RuleViolation when the window closed meanwhile
	 */
	@Transactional
	void add(Actor actor, Dossier read, Upload upload, InspectedFile file) {
		boolean kept = isKept(kept(read, upload.kind()), file);
		if (kept && upload.unfinished() == null) {
			return;
		}
		UUID version = (upload.unfinished() != null) ? upload.unfinished() : Ids.next();
		if (!kept) {
			insertChunks(read, version, upload.content());
		}
		Dossier dossier = this.dossiers.lock(read.id());
		if (isFinished(dossier, upload)) {
			// By another request meanwhile, whose version it is
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		else if (!kept) {
			insertVersion(actor, dossier, version, upload, file);
		}
	}

	private boolean isFinished(Dossier dossier, Upload upload) {
		UUID unfinished = upload.unfinished();
		if (unfinished == null || this.uploads.delete(unfinished)) {
			return false;
		}
		if (this.versions.find(dossier.id(), unfinished).isEmpty()) {
			throw new NotFound("No upload " + unfinished);
		}
		return true;
	}

	/** What the same file sent again is compared with: every annex, else the newest. */
	private List<ReportVersion> kept(Dossier dossier, FileKind kind) {
		List<ReportVersion> versions = this.versions.of(dossier.id(), kind);
		return (kind == FileKind.ANNEX) ? versions : versions.stream().limit(1).toList();
	}

	private static boolean isKept(List<ReportVersion> versions, InspectedFile file) {
		return versions.stream()
			.anyMatch((version) -> version.sha256().equals(file.sha256()) && version.fileName().equals(file.name()));
	}

	/** Of two requests that finish the same upload, the second waits for the first. */
	private void insertChunks(Dossier dossier, UUID version, Path content) {
		try (InputStream bytes = Files.newInputStream(content)) {
			int position = 0;
			for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
				this.jdbc.sql("""
						insert into report_chunk (exam_centre_id, dossier_id, version_id, position, content)
						values (?, ?, ?, ?, ?) on conflict do nothing""")
					.params(dossier.centre().value(), dossier.id().value(), version, position++, chunk)
					.update();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void insertVersion(Actor actor, Dossier dossier, UUID version, Upload upload, InspectedFile file) {
		Instant now = this.clock.instant();
		ReportWindow.require(this.receptions.refusal(dossier, upload.kind(), upload.begunAt(), now));
		if (upload.kind() == FileKind.ANNEX) {
			ReportWindow.require(tooMany(this.versions.of(dossier.id(), FileKind.ANNEX).size()));
		}
		Instant begun = upload.begunAt().isBefore(now) ? upload.begunAt() : now;
		this.jdbc
			.sql("""
					insert into report_version (id, exam_centre_id, dossier_id, kind, file_name, format, size, chunk_size, sha256,
					                            page_count, uploaded_by, uploader_name, begun_at, finished_at, active)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(version, dossier.centre().value(), dossier.id().value(), upload.kind().name(),
					file.name(), file.format().name(), file.size(), CHUNK, file.sha256(), file.pageCount(),
					actor.requirePerson().value(), actor.name(), begun.atOffset(ZoneOffset.UTC),
					now.atOffset(ZoneOffset.UTC), file.active()))
			.update();
		if (upload.kind() == FileKind.REPORT) {
			this.texts.await(dossier, version, now);
		}
		this.scans.request(dossier.centre(), dossier.id(), version);
		record(actor, dossier, version);
	}

	private void record(Actor actor, Dossier dossier, UUID id) {
		ReportVersion version = this.versions.find(dossier.id(), id).orElseThrow();
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("evidence.report-received", version.inWords())
					.with("Fichier", version.fileName())
					.with("Taille", version.sizeInWords())
					.with("Empreinte SHA-256", version.sha256()));
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

	/**
	 * What may be sent to a dossier.
	 *
	 * @param received every version so far
	 */
	record Open(Dossier dossier, FileConditions conditions, List<ReportVersion> received) {

	}

}
