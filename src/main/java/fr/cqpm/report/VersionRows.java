package fr.cqpm.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.report.file.FileFormat;
import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of received files, without their bytes. */
@Component
class VersionRows {

	/** Two uploads may end in either order: the number follows from it. */
	private static final String SELECT = """
			select id, kind, row_number() over (partition by kind order by finished_at, id), file_name, format, size, sha256, page_count,
			       uploader_name, begun_at, finished_at
			from report_version where dossier_id = ? order by finished_at desc, id desc""";

	private final JdbcClient jdbc;

	VersionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of the report, the newest first. */
	List<ReportVersion> of(DossierId dossier) {
		return of(dossier, FileKind.REPORT);
	}

	/** The newest first. */
	List<ReportVersion> of(DossierId dossier, FileKind kind) {
		return all(dossier).stream().filter((version) -> version.kind() == kind).toList();
	}

	/** Of every kind, the newest first. */
	List<ReportVersion> all(DossierId dossier) {
		return this.jdbc.sql(SELECT).param(dossier.value()).query(VersionRows::version).list();
	}

	/** Of whatever kind. */
	Optional<ReportVersion> find(DossierId dossier, UUID version) {
		return this.jdbc.sql("select * from (" + SELECT + ") numbered where id = ?")
			.params(dossier.value(), version)
			.query(VersionRows::version)
			.optional();
	}

	private static ReportVersion version(ResultSet row, int number) throws SQLException {
		return new ReportVersion(row.getObject(1, UUID.class), FileKind.valueOf(row.getString(2)), row.getInt(3),
				row.getString(4), FileFormat.valueOf(row.getString(5)), row.getLong(6), row.getString(7),
				row.getObject(8, Integer.class), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant(),
				row.getObject(11, OffsetDateTime.class).toInstant());
	}

}
