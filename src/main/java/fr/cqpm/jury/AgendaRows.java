package fr.cqpm.jury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.EditionId;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of agendas: which dossiers a session deliberates on. */
@Component
class AgendaRows {

	private static final String LINE = """
			select d.id, d.reference, d.edition_id, r.first_names, coalesce(r.used_name, r.birth_name), r.company_name,
			       d.commission_closed_at is not null, r.accommodation
			from dossier d join registration r on r.dossier_id = d.id
			""";

	private final JdbcClient jdbc;

	AgendaRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a session, by name. */
	List<AgendaLine> of(UUID session) {
		return this.jdbc.sql(LINE + """
				join jury_agenda a on a.dossier_id = d.id where a.session_id = ?
				order by coalesce(r.used_name, r.birth_name), d.reference""")
			.param(session)
			.query(AgendaRows::line)
			.list();
	}

	/** That one of a session. */
	Optional<AgendaLine> of(UUID session, DossierId dossier) {
		return this.jdbc
			.sql(LINE + "join jury_agenda a on a.dossier_id = d.id where a.session_id = ? and a.dossier_id = ?")
			.params(session, dossier.value())
			.query(AgendaRows::line)
			.optional();
	}

	/**
	 * Those of the centre that a session may take: without a result and in no open
	 * session; the closed commissions first.
	 */
	List<AgendaLine> eligible(ExamCentreId centre, int limit) {
		return this.jdbc.sql(LINE + """
				where d.exam_centre_id = ? and d.result_declared_at is null and not exists
				  (select 1 from jury_agenda a where a.dossier_id = d.id and a.closed_at is null)
				order by d.commission_closed_at nulls last, d.registered_at desc, d.id limit ?""")
			.params(centre.value(), limit)
			.query(AgendaRows::line)
			.list();
	}

	/** The candidates of those of a session: nobody deliberates on themselves. */
	List<PersonId> candidates(UUID session) {
		return this.jdbc.sql("""
				select d.candidate_id from dossier d join jury_agenda a on a.dossier_id = d.id
				where a.session_id = ?""")
			.param(session)
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
	}

	Optional<DossierId> byReference(ExamCentreId centre, String reference) {
		return this.jdbc.sql("select id from dossier where exam_centre_id = ? and reference = upper(?)")
			.params(centre.value(), reference)
			.query((row, number) -> new DossierId(row.getObject(1, UUID.class)))
			.optional();
	}

	/** The open session in which that dossier stands. */
	Optional<UUID> openSession(DossierId dossier) {
		return this.jdbc.sql("select session_id from jury_agenda where dossier_id = ? and closed_at is null")
			.param(dossier.value())
			.query(UUID.class)
			.optional();
	}

	void add(JurySession session, Dossier dossier, Instant now) {
		this.jdbc.sql("insert into jury_agenda (exam_centre_id, session_id, dossier_id, added_at) values (?, ?, ?, ?)")
			.params(session.centre().value(), session.id(), dossier.id().value(), SessionRows.utc(now))
			.update();
	}

	boolean remove(JurySession session, DossierId dossier) {
		return this.jdbc.sql("delete from jury_agenda where session_id = ? and dossier_id = ?")
			.params(session.id(), dossier.value())
			.update() > 0;
	}

	void close(JurySession session, Instant now) {
		this.jdbc.sql("update jury_agenda set closed_at = ? where session_id = ?")
			.params(SessionRows.utc(now), session.id())
			.update();
	}

	private static AgendaLine line(ResultSet row, int number) throws SQLException {
		return new AgendaLine(new DossierId(row.getObject(1, UUID.class)), row.getString(2),
				new EditionId(row.getObject(3, UUID.class)),
				row.getString(4).split("[ ,]", 2)[0] + " " + row.getString(5), row.getString(6), row.getBoolean(7),
				row.getString(8));
	}

}
