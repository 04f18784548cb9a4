package fr.cqpm.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.EditionId;
import fr.cqpm.panel.Panel.Declaration;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads seats, each in one statement: every page of a member begins with it. */
@Component
class Seats {

	private static final String SELECT = """
			select d.id, d.exam_centre_id, d.reference, d.edition_id, r.first_names,
			       coalesce(r.used_name, r.birth_name), r.company_name, m.person_id, m.president,
			       (select i.conflict from independence_declaration i
			        where i.dossier_id = d.id and i.person_id = m.person_id order by i.revision desc limit 1),
			       p.presentation_at, p.interview_at,
			       exists (select 1 from panel_meeting h where h.dossier_id = d.id and h.kind = 'PRESENTATION'),
			       exists (select 1 from panel_meeting h where h.dossier_id = d.id and h.kind = 'INTERVIEW'),
			       d.commission_closed_at is not null, d.first_mark_at is not null
			from panel_member m
			join panel p on p.dossier_id = m.dossier_id
			join dossier d on d.id = m.dossier_id
			join registration r on r.dossier_id = m.dossier_id
			where m.person_id = ?""";

	private static final String OPEN_FIRST = " order by d.commission_closed_at is not null, p.presentation_at nulls last, "
			+ "d.registered_at, d.id";

	private final JdbcClient jdbc;

	Seats(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Seat> of(PersonId person, DossierId dossier) {
		return this.jdbc.sql(SELECT + " and m.dossier_id = ?")
			.params(person.value(), dossier.value())
			.query(Seats::seat)
			.optional();
	}

	/** Open files first, by the date of their presentation, the nearest first. */
	List<Seat> of(PersonId person) {
		return this.jdbc.sql(SELECT + OPEN_FIRST).param(person.value()).query(Seats::seat).list();
	}

	private static Seat seat(ResultSet row, int number) throws SQLException {
		String candidate = row.getString(5).split("[ ,]", 2)[0] + " " + row.getString(6);
		return new Seat(new DossierId(row.getObject(1, UUID.class)), new ExamCentreId(row.getObject(2, UUID.class)),
				row.getString(3), new EditionId(row.getObject(4, UUID.class)), candidate, row.getString(7),
				new PersonId(row.getObject(8, UUID.class)), row.getBoolean(9),
				declaration(row.getObject(10, Boolean.class)), instant(row.getObject(11, OffsetDateTime.class)),
				instant(row.getObject(12, OffsetDateTime.class)), row.getBoolean(13), row.getBoolean(14),
				row.getBoolean(15), row.getBoolean(16));
	}

	static Declaration declaration(@Nullable Boolean conflict) {
		if (conflict == null) {
			return Declaration.NONE;
		}
		return conflict ? Declaration.CONFLICT : Declaration.INDEPENDENT;
	}

	static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
