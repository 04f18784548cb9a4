package fr.cqpm.commission;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of remarks: inserted, never changed; the highest revision stands. */
@Component
class RemarkRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	RemarkRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The highest revision of each member's, by the number of the closing. */
	Map<Integer, List<Remark>> of(DossierId dossier) {
		Map<Integer, List<Remark>> remarks = new HashMap<>();
		this.jdbc.sql("""
				select * from (
				  select distinct on (closing, person_id) closing, person_id, name, revision, kind, text, written_at
				  from commission_remark where dossier_id = ? order by closing, person_id, revision desc) last
				order by written_at, person_id""")
			.param(dossier.value())
			.query((row, number) -> Map.entry(row.getInt(1),
					new Remark(new PersonId(row.getObject(2, UUID.class)), row.getString(3), row.getInt(4),
							RemarkKind.valueOf(row.getString(5)), row.getString(6),
							row.getObject(7, OffsetDateTime.class).toInstant())))
			.list()
			.forEach((remark) -> remarks.computeIfAbsent(remark.getKey(), (closing) -> new ArrayList<>())
				.add(remark.getValue()));
		return remarks;
	}

	void insert(Dossier locked, int closing, Actor by, int revision, RemarkKind kind, @Nullable String text) {
		this.jdbc.sql("""
				insert into commission_remark
				  (exam_centre_id, dossier_id, closing, person_id, revision, kind, text, name, written_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), closing, by.requirePerson().value(),
					revision, kind.name(), text, by.name(), this.clock.instant().atOffset(ZoneOffset.UTC)))
			.update();
	}

}
