package fr.cqpm.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.plan.ReportFormat;
import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the report's versions, without their bytes. */
@Component
class VersionRows {

	/** Two uploads may end in either order: the number follows from it. */
	private static final String SELECT = """
			select id, row_number() over (order by finished_at, id), file_name, format, size, sha256, page_count,
			       uploader_name, begun_at, finished_at
			from report_version where dossier_id = ? order by finished_at desc, id desc""";

	private final JdbcClient jdbc;

	VersionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<ReportVersion> of(DossierId dossier) {
		return this.jdbc.sql(SELECT).param(dossier.value()).query(VersionRows::version).list();
	}

	Optional<ReportVersion> find(DossierId dossier, UUID version) {
		return this.jdbc.sql("select * from (" + SELECT + ") numbered where id = ?")
			.params(dossier.value(), version)
			.query(VersionRows::version)
			.optional();
	}

	private static ReportVersion version(ResultSet row, int number) throws SQLException {
		return new ReportVersion(row.getObject(1, UUID.class), row.getInt(2), row.getString(3),
				ReportFormat.valueOf(row.getString(4)), row.getLong(5), row.getString(6),
				row.getObject(7, Integer.class), row.getString(8), row.getObject(9, OffsetDateTime.class).toInstant(),
				row.getObject(10, OffsetDateTime.class).toInstant());
	}

}
