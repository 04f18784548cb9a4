package fr.cqpm.marking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of marks. A revision stands above the submitted row it revises. */
@Component
class MarkRows {

	private static final String SHEET = """
			select m.capacity, m.criterion, coalesce(r.value, m.value),
			       case when r.value is null then m.comment else r.comment end,
			       m.version + coalesce(r.revision, 0), coalesce(r.revised_at, m.saved_at),
			       (select s.submitted_at from mark_submission s where s.dossier_id = :dossier and s.person_id = :person),
			       (select x.reason from mark_exclusion x where x.dossier_id = :dossier and x.person_id = :person),
			       n.text, n.version, n.saved_at
			from mark m left join reading_note n on n.dossier_id = m.dossier_id and n.person_id = m.person_id
			  and n.capacity = m.capacity and m.criterion = 1
			left join lateral (
			  select v.value, v.comment, v.revision, v.revised_at from mark_revision v
			  where v.dossier_id = m.dossier_id and v.person_id = m.person_id and v.capacity = m.capacity
			    and v.criterion = m.criterion
			  order by v.revision desc limit 1) r on true
			where m.dossier_id = :dossier and m.person_id = :person
			order by m.capacity, m.criterion""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	MarkRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/** One empty row per criterion, in one statement. */
	void open(Dossier dossier, PersonId person, List<Criterion> criteria) {
		Short[] capacities = criteria.stream()
			.map((each) -> (short) each.number().capacity().value())
			.toArray(Short[]::new);
		Short[] ranks = criteria.stream().map((each) -> (short) each.number().rank()).toArray(Short[]::new);
		this.jdbc.sql("""
				insert into mark (exam_centre_id, dossier_id, person_id, capacity, criterion)
				select ?, ?, ?, c, k from unnest(?::smallint[], ?::smallint[]) as n (c, k)
				on conflict do nothing""")
			.params(dossier.centre().value(), dossier.id().value(), person.value(), capacities, ranks)
			.update();
	}

	void close(Dossier dossier, PersonId person) {
		this.jdbc.sql("delete from mark where dossier_id = ? and person_id = ?")
			.params(dossier.id().value(), person.value())
			.update();
	}

	/** Everything one assessor has marked, as it stands, in one statement. */
	MarkSheet of(DossierId dossier, PersonId person) {
		return sheet(SHEET, dossier, person);
	}

	/**
	 * The same, its rows locked: who writes over the versions it shows overwrites
	 * nothing.
	 */
	MarkSheet locked(DossierId dossier, PersonId person) {
		return sheet(SHEET + " for no key update of m", dossier, person);
	}

	private MarkSheet sheet(String sql, DossierId dossier, PersonId person) {
		List<Line> lines = this.jdbc.sql(sql)
			.param("dossier", dossier.value())
			.param("person", person.value())
			.query((row, number) -> new Line(mark(row), instant(row.getObject(7, OffsetDateTime.class)),
					row.getString(8), note(row)))
			.list();
		if (lines.isEmpty()) {
			throw new NotFound("No marks of " + person + " in " + dossier);
		}
		SortedMap<CriterionNumber, Mark> marks = new TreeMap<>();
		Map<CapacityNumber, ReadingNote> notes = new HashMap<>();
		for (Line line : lines) {
			marks.put(line.mark().criterion(), line.mark());
			if (line.note() != null) {
				notes.put(line.mark().criterion().capacity(), line.note());
			}
		}
		return new MarkSheet(marks, notes, lines.getFirst().submittedAt(), lines.getFirst().exclusion());
	}

	/**
	 * Writes these drafts over the versions they have seen, in one batch.
	 * @throws OptimisticLockingFailureException when the caller had not locked them
	 */
	void save(DossierId dossier, PersonId person, Collection<NewMark> marks) {
		OffsetDateTime now = now();
		List<Object[]> rows = new ArrayList<>();
		marks.forEach((mark) -> rows.add(new Object[] { name(mark.value()), mark.comment(), now, dossier.value(),
				person.value(), mark.criterion().capacity().value(), mark.criterion().rank(), mark.seen() }));
		int[] updated = this.batches.batchUpdate("""
				update mark set value = ?, comment = ?, saved_at = ?, version = version + 1
				where dossier_id = ? and person_id = ? and capacity = ? and criterion = ? and version = ?""", rows);
		if (Arrays.stream(updated).anyMatch((count) -> count != 1)) {
			throw new OptimisticLockingFailureException("Marks of " + dossier);
		}
	}

	void submit(Dossier locked, PersonId person) {
		this.jdbc.sql(
				"insert into mark_submission (exam_centre_id, dossier_id, person_id, submitted_at) values (?, ?, ?, ?)")
			.params(locked.centre().value(), locked.id().value(), person.value(), now())
			.update();
	}

	void revise(Dossier locked, PersonId person, NewMark mark, String reason) {
		int capacity = mark.criterion().capacity().value();
		int rank = mark.criterion().rank();
		this.jdbc.sql("""
				insert into mark_revision (exam_centre_id, dossier_id, person_id, capacity, criterion, revision, value,
				                           comment, reason, revised_at)
				select ?, ?, ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ? from mark_revision
				where dossier_id = ? and person_id = ? and capacity = ? and criterion = ?""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), person.value(), capacity, rank,
					name(mark.value()), mark.comment(), reason, now(), locked.id().value(), person.value(), capacity,
					rank))
			.update();
	}

	void exclude(Dossier locked, PersonId person, PersonId by, String reason) {
		this.jdbc.sql("""
				insert into mark_exclusion (exam_centre_id, dossier_id, person_id, reason, excluded_by, excluded_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(locked.centre().value(), locked.id().value(), person.value(), reason, by.value(), now())
			.update();
	}

	boolean excluded(DossierId dossier, PersonId person) {
		return this.jdbc.sql("select exists (select 1 from mark_exclusion where dossier_id = ? and person_id = ?)")
			.params(dossier.value(), person.value())
			.query(Boolean.class)
			.single();
	}

	/** Whether that assessor has saved anything. */
	boolean begun(DossierId dossier, PersonId person) {
		return this.jdbc
			.sql("select exists (select 1 from mark where dossier_id = ? and person_id = ? and saved_at is not null)")
			.params(dossier.value(), person.value())
			.query(Boolean.class)
			.single();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static @Nullable String name(@Nullable MarkValue value) {
		return (value != null) ? value.name() : null;
	}

	private static Mark mark(ResultSet row) throws SQLException {
		String value = row.getString(3);
		return new Mark(CriterionNumber.of(row.getInt(1), row.getInt(2)),
				(value != null) ? MarkValue.valueOf(value) : null, row.getString(4), row.getInt(5),
				instant(row.getObject(6, OffsetDateTime.class)));
	}

	/** What stands beside the first criterion of a capacity, if anything. */
	private static @Nullable ReadingNote note(ResultSet row) throws SQLException {
		Instant savedAt = instant(row.getObject(11, OffsetDateTime.class));
		return (savedAt != null) ? new ReadingNote(row.getString(9), row.getInt(10), savedAt) : null;
	}

	static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	private record Line(Mark mark, @Nullable Instant submittedAt, @Nullable String exclusion,
			@Nullable ReadingNote note) {

	}

}
