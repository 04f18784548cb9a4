package fr.cqpm.jury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.jury.JurySession.Attendance;
import fr.cqpm.jury.JurySession.Closing;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sessions, their members and their attendance. */
@Component
class SessionRows {

	private static final String SESSION = """
			select s.id, s.exam_centre_id, e.name, s.held_at, s.place, s.unions_asked_on, s.revision, a.revision,
			       a.recorded_at, array(select p.person_id from jury_attendance_present p
			                            where p.session_id = s.id and p.revision = a.revision),
			       c.closed_at, c.sha256
			from jury_session s
			join exam_centre e on e.id = s.exam_centre_id
			left join lateral (select x.revision, x.recorded_at from jury_attendance x
			                   where x.session_id = s.id order by x.revision desc limit 1) a on true
			left join jury_closing c on c.session_id = s.id
			where s.id = ?""";

	private static final String MEMBERS = """
			select m.person_id, p.given_name || ' ' || p.family_name, p.employer, m.side, m.union_name, m.chairs,
			       m.employer_told_on
			from jury_member m join person p on p.id = m.person_id
			where m.session_id = ? order by m.chairs desc, m.side desc, lower(p.family_name), m.person_id""";

	private static final String LINES = """
			select s.id, e.name, s.held_at, s.place,
			       (select count(*) from jury_member m where m.session_id = s.id),
			       (select count(*) from jury_agenda a where a.session_id = s.id),
			       (select count(*) from jury_declaration d where d.session_id = s.id),
			       exists (select 1 from jury_closing c where c.session_id = s.id)
			from jury_session s join exam_centre e on e.id = s.exam_centre_id
			""";

	private static final String NEWEST_FIRST = " order by s.held_at desc, s.id desc limit 200";

	private final JdbcClient jdbc;

	SessionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The session.
	 * @throws NotFound when there is none in the current scope
	 */
	JurySession get(UUID id) {
		List<Juror> members = this.jdbc.sql(MEMBERS).param(id).query(SessionRows::juror).list();
		return this.jdbc.sql(SESSION)
			.param(id)
			.query((row, number) -> session(row, members))
			.optional()
			.orElseThrow(() -> new NotFound("No session " + id));
	}

	/**
	 * The session, locked: its acts come one after the other. Roots of dossiers are
	 * locked before.
	 */
	JurySession lock(UUID id) {
		this.jdbc.sql("select id from jury_session where id = ? for no key update")
			.param(id)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFound("No session " + id));
		return get(id);
	}

	boolean exists(UUID id) {
		return this.jdbc.sql("select 1 from jury_session where id = ?")
			.param(id)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	/** The sessions of these centres, the latest first. */
	List<SessionLine> of(Collection<ExamCentreId> centres) {
		return this.jdbc.sql(LINES + "where s.exam_centre_id = any (?)" + NEWEST_FIRST)
			.param(centres.stream().map(ExamCentreId::value).toArray(UUID[]::new))
			.query(SessionRows::line)
			.list();
	}

	/** The sessions in which that person sits, the latest first. */
	List<SessionLine> of(PersonId person, Collection<ExamCentreId> centres) {
		return this.jdbc.sql(LINES + """
				where s.exam_centre_id = any (?) and exists (select 1 from jury_member m
				  where m.session_id = s.id and m.person_id = ?)""" + NEWEST_FIRST)
			.params(centres.stream().map(ExamCentreId::value).toArray(UUID[]::new), person.value())
			.query(SessionRows::line)
			.list();
	}

	void insert(UUID id, ExamCentreId centre, SessionPlan plan, Instant now) {
		this.jdbc.sql("""
				insert into jury_session (held_at, place, unions_asked_on, id, exam_centre_id, revision, planned_at)
				values (?, ?, ?, ?, ?, 1, ?)""")
			.params(Arrays.asList(at(plan), plan.place(), plan.unionsAskedOn(), id, centre.value(), utc(now)))
			.update();
		seat(id, centre, plan);
	}

	void update(JurySession locked, SessionPlan plan, int seen) {
		int rows = this.jdbc.sql("""
				update jury_session set held_at = ?, place = ?, unions_asked_on = ?, revision = revision + 1
				where id = ? and revision = ?""")
			.params(Arrays.asList(at(plan), plan.place(), plan.unionsAskedOn(), locked.id(), seen))
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("The session is no longer of revision " + seen);
		}
		this.jdbc.sql("delete from jury_member where session_id = ?").param(locked.id()).update();
		seat(locked.id(), locked.centre(), plan);
	}

	private void seat(UUID id, ExamCentreId centre, SessionPlan plan) {
		for (SessionPlan.Seat seat : plan.seats()) {
			this.jdbc.sql("""
					insert into jury_member (exam_centre_id, session_id, person_id, side, union_name, chairs,
					                         employer_told_on)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(Arrays.asList(centre.value(), id, seat.person().value(), seat.side().name(),
						(seat.side() == JurySide.EMPLOYEE) ? seat.union() : null,
						seat.person().equals(plan.president()), seat.employerToldOn()))
				.update();
		}
	}

	void attend(JurySession locked, Collection<PersonId> present, PersonId by, Instant now) {
		int revision = (locked.attendance() != null) ? locked.attendance().revision() + 1 : 1;
		this.jdbc.sql("""
				insert into jury_attendance (exam_centre_id, session_id, revision, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?)""")
			.params(locked.centre().value(), locked.id(), revision, by.value(), utc(now))
			.update();
		for (PersonId person : present) {
			this.jdbc.sql(
					"insert into jury_attendance_present (exam_centre_id, session_id, revision, person_id) values (?, ?, ?, ?)")
				.params(locked.centre().value(), locked.id(), revision, person.value())
				.update();
		}
	}

	private static OffsetDateTime at(SessionPlan plan) {
		if (plan.at() == null) {
			throw new IllegalArgumentException("A session has a date");
		}
		return utc(plan.at());
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static JurySession session(ResultSet row, List<Juror> members) throws SQLException {
		OffsetDateTime closedAt = row.getObject(11, OffsetDateTime.class);
		return new JurySession(row.getObject(1, UUID.class), new ExamCentreId(row.getObject(2, UUID.class)),
				row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), row.getString(5),
				row.getObject(6, LocalDate.class), row.getInt(7), members,
				(row.getObject(8) != null)
						? new Attendance(row.getInt(8), row.getObject(9, OffsetDateTime.class).toInstant(), people(row))
						: null,
				(closedAt != null) ? new Closing(closedAt.toInstant(), row.getString(12)) : null);
	}

	private static Set<PersonId> people(ResultSet row) throws SQLException {
		return Stream.of((UUID[]) row.getArray(10).getArray()).map(PersonId::new).collect(Collectors.toSet());
	}

	private static Juror juror(ResultSet row, int number) throws SQLException {
		return new Juror(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
				JurySide.valueOf(row.getString(4)), row.getString(5), row.getBoolean(6),
				row.getObject(7, LocalDate.class));
	}

	private static SessionLine line(ResultSet row, int number) throws SQLException {
		return new SessionLine(row.getObject(1, UUID.class), row.getString(2),
				row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getInt(5), row.getInt(6),
				row.getInt(7), row.getBoolean(8));
	}

}
