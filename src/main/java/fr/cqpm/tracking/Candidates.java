package fr.cqpm.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.cqpm.registration.Pathway;
import fr.cqpm.registration.SearchText;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidats: the list of the registrations of a person's centres, searched by words and
 * by stage.
 */
@Service
public class Candidates {

	/** How many stand on one page. */
	public static final int PAGE = 50;

	private static final String FOUND = """
			where d.exam_centre_id = any (:centres) and r.search_text like all (:words)
			  and (:after::uuid is null or (d.registered_at, d.id)
			    < (select last.registered_at, last.id from dossier last where last.id = :after::uuid))
			""";

	private final JdbcClient jdbc;

	private final MilestoneRows rows;

	private final Clock clock;

	Candidates(JdbcClient jdbc, MilestoneRows rows, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Those whose names, company or reference hold all these words, the latest first.
	 * Accents and capitals do not count.
	 * @param words nothing finds all
	 * @param stage where the dossier is, or {@code null} wherever it is
	 * @param after the last one of the page before, or {@code null}
	 */
	@Transactional(readOnly = true)
	public Page search(Actor actor, @Nullable String words, @Nullable Stage stage, @Nullable DossierId after) {
		actor.require(Role.CENTRE_STAFF);
		Instant now = this.clock.instant();
		List<Line> lines = this.jdbc
			.sql("select * from (" + this.rows.select() + FOUND + ") found"
					+ ((stage != null) ? " where " + MilestoneRows.STAGE + " = :stage" : "")
					+ " order by registered_at desc, id desc limit :limit")
			.param("centres", actor.centres(Role.CENTRE_STAFF).stream().map(ExamCentreId::value).toArray(UUID[]::new))
			.param("words", SearchText.patterns(words))
			.param("stage", (stage != null) ? stage.name() : null)
			.param("after", (after != null) ? after.value() : null)
			.param("limit", PAGE + 1)
			.query((row, number) -> line(row, now))
			.list();
		boolean more = lines.size() > PAGE;
		return new Page(more ? lines.subList(0, PAGE) : lines, more ? lines.get(PAGE - 1).id() : null);
	}

	private static Line line(ResultSet row, Instant now) throws SQLException {
		MilestoneRows.Tracked tracked = MilestoneRows.tracked(row);
		String used = row.getString("used_name");
		return new Line(tracked.id(), tracked.reference(),
				((used != null) ? used : row.getString("birth_name")) + " " + row.getString("first_names"),
				row.getString("company_name"), Pathway.valueOf(row.getString("pathway")),
				row.getObject("registered_on", LocalDate.class), Way.of(tracked.milestones(), now).stage());
	}

	/**
	 * Candidat inscrit, as a line of the list.
	 *
	 * @param name as lists sort people: name, then first names
	 */
	public record Line(DossierId id, String reference, String name, @Nullable String company, Pathway pathway,
			LocalDate registeredOn, Stage stage) {

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
