package fr.cqpm.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.ConvocationPlan.Change;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what each was told of the planned meetings. */
@Component
class ConvocationRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ConvocationRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What each was last told of each meeting. */
	List<Convocation> of(DossierId dossier) {
		return this.jdbc.sql("""
				select distinct on (kind, person_id) kind, person_id, sequence, planned_at, place, minutes, told_at
				from panel_convocation where dossier_id = ? order by kind desc, person_id, sequence desc""")
			.param(dossier.value())
			.query(ConvocationRows::convocation)
			.list();
	}

	/** The same with their names, by meeting and name: for the staff. */
	List<ConvocationLine> lines(DossierId dossier) {
		return this.jdbc.sql("""
				select t.kind, t.person_id, t.sequence, t.planned_at, t.place, t.minutes, t.told_at,
				       p.given_name || ' ' || p.family_name, d.candidate_id = p.id
				from (select distinct on (kind, person_id) * from panel_convocation where dossier_id = ?
				      order by kind, person_id, sequence desc) t
				join person p on p.id = t.person_id join dossier d on d.id = t.dossier_id
				order by t.kind desc, 9 desc, lower(p.family_name), p.id""")
			.param(dossier.value())
			.query((row, number) -> new ConvocationLine(row.getString(8), row.getBoolean(9), convocation(row, number)))
			.list();
	}

	void told(Dossier locked, Change change) {
		Event event = change.after();
		this.jdbc.sql("""
				insert into panel_convocation
				  (exam_centre_id, dossier_id, kind, person_id, sequence, planned_at, place, minutes, told_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), change.kind().name(),
					change.person().value(), change.sequence(), (event != null) ? utc(event.at()) : null,
					(event != null) ? event.place() : null, (event != null) ? event.lasting().toMinutes() : null,
					utc(this.clock.instant())))
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Convocation convocation(ResultSet row, int number) throws SQLException {
		OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
		Event event = (at != null) ? new Event(at.toInstant(), row.getString(5), Duration.ofMinutes(row.getInt(6)))
				: null;
		return new Convocation(MeetingKind.valueOf(row.getString(1)), new PersonId(row.getObject(2, UUID.class)),
				row.getInt(3), event, row.getObject(7, OffsetDateTime.class).toInstant());
	}

}
