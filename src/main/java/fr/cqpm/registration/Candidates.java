package fr.cqpm.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Candidats: the list of the registrations of a person's centres, and its search. */
@Service
public class Candidates {

	/** How many stand on one page. */
	public static final int PAGE = 50;

	private static final int MOST_WORDS = 8;

	private final JdbcClient jdbc;

	Candidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those whose names, company or reference hold all these words, the latest first.
	 * Accents and capitals do not count.
	 * @param words nothing finds all
	 * @param after the last one of the page before, or {@code null}
	 */
	@Transactional(readOnly = true)
	public Page search(Actor actor, @Nullable String words, @Nullable DossierId after) {
		actor.require(Role.CENTRE_STAFF);
		List<Line> lines = this.jdbc.sql("""
				select d.id, d.reference, r.birth_name, r.used_name, r.first_names, r.company_name, r.pathway,
				       r.registered_on
				from dossier d join registration r on r.exam_centre_id = d.exam_centre_id and r.dossier_id = d.id
				where d.exam_centre_id = any (:centres) and r.search_text like all (:words)
				  and (:after::uuid is null or (d.registered_at, d.id)
				    < (select last.registered_at, last.id from dossier last where last.id = :after::uuid))
				order by d.registered_at desc, d.id desc limit :limit""")
			.param("centres", actor.centres(Role.CENTRE_STAFF).stream().map(ExamCentreId::value).toArray(UUID[]::new))
			.param("words", patterns(words))
			.param("after", (after != null) ? after.value() : null)
			.param("limit", PAGE + 1)
			.query(Candidates::line)
			.list();
		boolean more = lines.size() > PAGE;
		return new Page(more ? lines.subList(0, PAGE) : lines, more ? lines.get(PAGE - 1).id() : null);
	}

	private static String[] patterns(@Nullable String words) {
		return Arrays.stream(RegistrationRows.normalized((words != null) ? words : "").split("\\s+"))
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toArray(String[]::new);
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(new DossierId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
				row.getString(4), row.getString(5), row.getString(6), Pathway.valueOf(row.getString(7)),
				row.getObject(8, LocalDate.class));
	}

	/** Candidat inscrit, as a line of the list. */
	public record Line(DossierId id, String reference, String birthName, @Nullable String usedName, String firstNames,
			@Nullable String company, Pathway pathway, LocalDate registeredOn) {

		/** As lists sort people: name, then first names. */
		public String name() {
			return ((this.usedName != null) ? this.usedName : this.birthName) + " " + this.firstNames;
		}

	}

	/**
	 * A page of them.
	 *
	 * @param next what {@link #search} takes to go on, or {@code null} at the end
	 */
	public record Page(List<Line> lines, @Nullable DossierId next) {

		public Page {
			lines = List.copyOf(lines);
		}

	}

}
