package fr.cqpm.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.report.FileScan.State;
import fr.cqpm.report.file.FileFormat;
import fr.cqpm.report.scan.Scanner;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of received files, without their bytes. */
@Component
class VersionRows {

	/** Two uploads may end in either order: the number follows from it. */
	private static final String SELECT = """
			select v.id, v.kind, row_number() over (partition by v.kind order by v.finished_at, v.id) as number,
			       v.file_name, v.format, v.size, v.sha256, v.page_count, v.uploader_name, v.begun_at, v.finished_at,
			       v.active, s.version_id as requested, s.finished_at as scanned_at, s.attempts, s.finding,
			       w.withdrawn_at
			from report_version v
			left join file_scan s on s.version_id = v.id
			left join report_withdrawal w on w.version_id = v.id
			where v.dossier_id = ? order by v.finished_at desc, v.id desc""";

	private final JdbcClient jdbc;

	private final Scanner scanner;

	VersionRows(JdbcClient jdbc, Scanner scanner) {
		this.jdbc = jdbc;
		this.scanner = scanner;
	}

	/** Those of the report, the newest first. */
	List<ReportVersion> of(DossierId dossier) {
		return of(dossier, FileKind.REPORT);
	}

	/** The newest first, without those taken back. */
	List<ReportVersion> of(DossierId dossier, FileKind kind) {
		return all(dossier).stream()
			.filter((version) -> version.kind() == kind && version.withdrawnAt() == null)
			.toList();
	}

	/** Of every kind, the newest first; those taken back as well. */
	List<ReportVersion> all(DossierId dossier) {
		return this.jdbc.sql(SELECT).param(dossier.value()).query(this::version).list();
	}

	/** Of whatever kind. */
	Optional<ReportVersion> find(DossierId dossier, UUID version) {
		return this.jdbc.sql("select * from (" + SELECT + ") numbered where id = ?")
			.params(dossier.value(), version)
			.query(this::version)
			.optional();
	}

	/** Of which dossier a version is. */
	Optional<DossierId> dossierOf(UUID version) {
		return this.jdbc.sql("select dossier_id from report_version where id = ?")
			.param(version)
			.query((row, number) -> new DossierId(row.getObject(1, UUID.class)))
			.optional();
	}

	private ReportVersion version(ResultSet row, int at) throws SQLException {
		return new ReportVersion(row.getObject("id", UUID.class), FileKind.valueOf(row.getString("kind")),
				row.getInt("number"), row.getString("file_name"), FileFormat.valueOf(row.getString("format")),
				row.getLong("size"), row.getString("sha256"), row.getObject("page_count", Integer.class),
				row.getString("uploader_name"), instant(row, "begun_at"), instant(row, "finished_at"),
				row.getBoolean("active"), scan(row),
				(row.getObject("withdrawn_at") != null) ? instant(row, "withdrawn_at") : null);
	}

	/** What waited for a scanner that was since taken away waits no more. */
	private FileScan scan(ResultSet row) throws SQLException {
		if (row.getObject("scanned_at") != null) {
			@Nullable String finding = row.getString("finding");
			return new FileScan((finding != null) ? State.INFECTED : State.CLEAN, false, finding);
		}
		boolean pending = row.getObject("requested") != null && this.scanner.isConfigured();
		return pending ? new FileScan(State.PENDING, row.getInt("attempts") > 0, null) : FileScan.NONE;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
