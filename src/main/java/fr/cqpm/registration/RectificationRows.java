package fr.cqpm.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rectifications: one for each value that was corrected. */
@Component
class RectificationRows {

	private final JdbcClient jdbc;

	RectificationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a dossier, the oldest first. */
	List<Rectification> of(DossierId dossier) {
		Map<Integer, List<Row>> byVersion = new LinkedHashMap<>();
		this.jdbc.sql("""
				select version, label, before, after, reason, by_name, at from rectification
				where dossier_id = ? order by version, position""")
			.param(dossier.value())
			.query(RectificationRows::row)
			.list()
			.forEach((row) -> byVersion.computeIfAbsent(row.version(), (version) -> new ArrayList<>()).add(row));
		return byVersion.values().stream().map(RectificationRows::rectification).toList();
	}

	void insert(Dossier dossier, int version, List<RegistrationChange> changes, String reason, Actor by, Instant at) {
		int position = 0;
		for (RegistrationChange change : changes) {
			position++;
			this.jdbc.sql("""
					insert into rectification (exam_centre_id, dossier_id, version, position, label, before, after,
					  reason, by_person, by_name, at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(Arrays.asList(dossier.centre().value(), dossier.id().value(), version, position, change.label(),
						change.before(), change.after(), reason, by.requirePerson().value(), by.name(),
						at.atOffset(ZoneOffset.UTC)))
				.update();
		}
	}

	private static Rectification rectification(List<Row> rows) {
		Row first = rows.getFirst();
		return new Rectification(first.version(), first.reason(), first.by(), first.at(),
				rows.stream().map(Row::change).toList());
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getInt(1), new RegistrationChange(row.getString(2), row.getString(3), row.getString(4)),
				row.getString(5), row.getString(6), row.getObject(7, OffsetDateTime.class).toInstant());
	}

	private record Row(int version, RegistrationChange change, String reason, String by, Instant at) {

	}

}
