package fr.cqpm.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans transmis: what the resource centre reads, of all exam centres, « dans un dossier
 * qui sera transmis à l'UIMM centre de ressource » (§ IV.1). That and nothing else of a
 * file.
 */
@Service
public class TransmittedPlans {

	/** How many stand on one page. */
	public static final int PAGE = 50;

	private final PlanRows rows;

	private final PlanAnswers answers;

	private final JdbcClient jdbc;

	TransmittedPlans(PlanRows rows, PlanAnswers answers, JdbcClient jdbc) {
		this.rows = rows;
		this.answers = answers;
		this.jdbc = jdbc;
	}

	/**
	 * Those transmitted by all centres, the latest first.
	 * @param after the last one of the page before, or {@code null}
	 */
	@Transactional(readOnly = true)
	public Page all(Actor actor, @Nullable UUID after) {
		actor.require(Role.RESOURCE_CENTRE);
		List<Line> lines = this.jdbc.sql("""
				select t.id, t.content::jsonb ->> 'reference', t.content::jsonb ->> 'candidate',
				  t.content::jsonb ->> 'examCentre', t.revision, t.transmitted_at,
				  exists (select 1 from plan_transmission later
				          where later.dossier_id = t.dossier_id and later.revision > t.revision),
				  exists (select 1 from plan_answer a where a.transmission_id = t.id and a.kind = 'RECEIPT')
				from plan_transmission t
				where :after::uuid is null or (t.transmitted_at, t.id)
				  < (select b.transmitted_at, b.id from plan_transmission b where b.id = :after::uuid)
				order by t.transmitted_at desc, t.id desc limit :limit""")
			.param("after", after)
			.param("limit", PAGE + 1)
			.query(TransmittedPlans::line)
			.list();
		boolean more = lines.size() > PAGE;
		return new Page(more ? lines.subList(0, PAGE) : lines, more ? lines.get(PAGE - 1).id() : null);
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
				row.getInt(5), PlanRows.instant(row, 6), row.getBoolean(7), row.getBoolean(8));
	}

	/**
	 * One of them, with what was answered.
	 * @throws NotFound for others than the resource centre
	 */
	@Transactional(readOnly = true)
	public AnsweredPlan get(Actor actor, UUID id) {
		actor.require(Role.RESOURCE_CENTRE);
		Transmission transmission = this.rows.transmission(id).orElseThrow(() -> new NotFound("No transmission " + id));
		return new AnsweredPlan(transmission, this.answers.of(id));
	}

	/**
	 * Plan transmis, as a line of the list.
	 *
	 * @param replaced whether a later revision was transmitted
	 * @param received whether its receipt was acknowledged
	 */
	public record Line(UUID id, String reference, String candidate, String examCentre, int revision, Instant at,
			boolean replaced, boolean received) {

	}

	/**
	 * A page of them.
	 *
	 * @param next what {@link #all} takes to go on, or {@code null} at the end
	 */
	public record Page(List<Line> lines, @Nullable UUID next) {

		public Page {
			lines = List.copyOf(lines);
		}

	}

}
