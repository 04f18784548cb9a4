package fr.cqpm.marking;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkDrafts.Answer;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One mark written at a time, each with a key of idempotency. The row is locked before
 * its version is compared, so that of two writes at once the second is told of the first.
 */
@Component
class MarkWrites {

	private static final String ROW = """
			select m.value, m.comment, m.version, m.saved_at, w.version, w.saved_at,
			       (select s.submitted_at from mark_submission s where s.dossier_id = :dossier and s.person_id = :person),
			       (select x.reason from mark_exclusion x where x.dossier_id = :dossier and x.person_id = :person)
			from mark m
			left join mark_write w on w.dossier_id = m.dossier_id and w.person_id = m.person_id and w.key = :key
			where m.dossier_id = :dossier and m.person_id = :person and m.capacity = :capacity
			  and m.criterion = :criterion
			  and not exists (select 1 from independence_declaration i
			                  where i.dossier_id = :dossier and i.person_id = :person and i.conflict)
			for no key update of m""";

	private static final String REMEMBER = """
			insert into mark_write (exam_centre_id, dossier_id, person_id, key, version, saved_at)
			values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

	private static final String WRITE = "with remembered as (" + REMEMBER + """
			)
			update mark set value = ?, comment = ?, saved_at = ?, version = version + 1
			where dossier_id = ? and person_id = ? and capacity = ? and criterion = ?""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MarkWrites(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The key under which a write is remembered: sent once more for something else, a
	 * page's key is another one, and what it brings is written.
	 */
	static UUID key(UUID made, String place) {
		return UUID.nameUUIDFromBytes((made + " " + place).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * That mark, locked, and what this key was answered before.
	 * @throws NotFound when the person has no such mark, or may not work on the file
	 */
	Row row(Seat seat, CriterionNumber criterion, UUID key) {
		return this.jdbc.sql(ROW)
			.param("dossier", seat.dossier().value())
			.param("person", seat.person().value())
			.param("key", key)
			.param("capacity", criterion.capacity().value())
			.param("criterion", criterion.rank())
			.query((row, number) -> row(criterion, row))
			.optional()
			.orElseThrow(() -> new NotFound("No mark on " + criterion + " in " + seat.reference()));
	}

	/**
	 * What this key was answered: asked again, because the locked row may be newer than
	 * what stood beside it when the statement began.
	 */
	Optional<Answer> answer(Seat seat, UUID key) {
		return this.jdbc
			.sql("select version, saved_at from mark_write where dossier_id = ? and person_id = ? and key = ?")
			.params(seat.dossier().value(), seat.person().value(), key)
			.query((row, number) -> new Answer(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** Writes the locked mark, and what the key is answered, in one statement. */
	Answer write(Seat seat, NewMark mark, UUID key) {
		Answer answer = new Answer(mark.seen() + 1, this.clock.instant());
		OffsetDateTime at = answer.at().atOffset(ZoneOffset.UTC);
		this.jdbc.sql(WRITE)
			.params(Arrays.asList(seat.centre().value(), seat.dossier().value(), seat.person().value(), key,
					answer.version(), at, (mark.value() != null) ? mark.value().name() : null, mark.comment(), at,
					seat.dossier().value(), seat.person().value(), mark.criterion().capacity().value(),
					mark.criterion().rank()))
			.update();
		return answer;
	}

	/** What stands already is not written again; its key is answered all the same. */
	Answer confirm(Seat seat, Mark standing, UUID key) {
		Answer answer = new Answer(standing.version(), this.clock.instant());
		this.jdbc.sql(REMEMBER)
			.params(seat.centre().value(), seat.dossier().value(), seat.person().value(), key, answer.version(),
					answer.at().atOffset(ZoneOffset.UTC))
			.update();
		return answer;
	}

	/** Once marks are submitted no key is waited for any more. */
	void forget(Seat seat) {
		this.jdbc.sql("delete from mark_write where dossier_id = ? and person_id = ?")
			.params(seat.dossier().value(), seat.person().value())
			.update();
	}

	private static Row row(CriterionNumber criterion, ResultSet row) throws SQLException {
		String value = row.getString(1);
		Mark mark = new Mark(criterion, (value != null) ? MarkValue.valueOf(value) : null, row.getString(2),
				row.getInt(3), MarkRows.instant(row.getObject(4, OffsetDateTime.class)));
		OffsetDateTime answered = row.getObject(6, OffsetDateTime.class);
		Answer answer = (answered != null) ? new Answer(row.getInt(5), answered.toInstant()) : null;
		TreeMap<CriterionNumber, Mark> marks = new TreeMap<>();
		marks.put(criterion, mark);
		return new Row(mark, answer, new MarkSheet(marks, Map.of(),
				MarkRows.instant(row.getObject(7, OffsetDateTime.class)), row.getString(8)));
	}

	/**
	 * One mark, locked.
	 *
	 * @param answer what the key was answered before, or {@code null}
	 * @param sheet says whether its author may still change it
	 */
	record Row(Mark mark, @Nullable Answer answer, MarkSheet sheet) {

	}

}
