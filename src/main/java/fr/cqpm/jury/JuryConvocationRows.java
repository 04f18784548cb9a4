package fr.cqpm.jury;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what each member was told of a session. */
@Component
class JuryConvocationRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	JuryConvocationRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What each was last told. */
	List<JuryConvocation> of(UUID session) {
		return this.jdbc.sql("""
				select distinct on (person_id) person_id, sequence, held_at, place, told_at
				from jury_convocation where session_id = ? order by person_id, sequence desc""")
			.param(session)
			.query((row, number) -> new JuryConvocation(new PersonId(row.getObject(1, UUID.class)), row.getInt(2),
					instant(row.getObject(3, OffsetDateTime.class)), row.getString(4),
					row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Keeps that they were told this.
	 * @param at {@code null} for « need not come »
	 */
	void told(JurySession session, PersonId person, int sequence, @Nullable Instant at) {
		this.jdbc.sql("""
				insert into jury_convocation
				  (exam_centre_id, session_id, person_id, sequence, held_at, place, told_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(session.centre().value(), session.id(), person.value(), sequence,
					(at != null) ? SessionRows.utc(at) : null, (at != null) ? session.place() : null,
					SessionRows.utc(this.clock.instant())))
			.update();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
