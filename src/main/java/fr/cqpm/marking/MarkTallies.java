package fr.cqpm.marking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far one assessor is, over all their dossiers. */
@Component
class MarkTallies {

	private final JdbcClient jdbc;

	private final int minimumMembers;

	MarkTallies(JdbcClient jdbc, CqpmProperties properties) {
		this.jdbc = jdbc;
		this.minimumMembers = properties.panel().minimumMembers();
	}

	/**
	 * How many criteria this person has marked and how many members' marks are awaited,
	 * who is to be replaced included, per dossier, in one statement.
	 */
	Map<DossierId, Tally> of(PersonId person) {
		Map<DossierId, Tally> tallies = new HashMap<>();
		this.jdbc.sql("""
				select m.dossier_id, count(m.value), count(*),
				       coalesce(min(m.capacity) filter (where m.value is null), 0),
				       (select s.submitted_at from mark_submission s
				        where s.dossier_id = m.dossier_id and s.person_id = m.person_id),
				       exists (select 1 from mark_exclusion x
				               where x.dossier_id = m.dossier_id and x.person_id = m.person_id),
				       (select count(*) filter (where not c.conflict
				          and not exists (select 1 from mark_submission s
				                          where s.dossier_id = p.dossier_id and s.person_id = p.person_id)
				          and not exists (select 1 from mark_exclusion x
				                          where x.dossier_id = p.dossier_id and x.person_id = p.person_id))
				        + case when bool_or(c.conflict)
				               then greatest(0, ? - count(*) filter (where not c.conflict)) else 0 end
				        from panel_member p cross join lateral (select exists (
				          select 1 from independence_declaration i
				          where i.dossier_id = p.dossier_id and i.person_id = p.person_id and i.conflict)) c (conflict)
				        where p.dossier_id = m.dossier_id)
				from mark m where m.person_id = ? group by m.dossier_id, m.person_id""")
			.params(this.minimumMembers, person.value())
			.query((row, number) -> new Tally(new DossierId(row.getObject(1, UUID.class)), row.getInt(2), row.getInt(3),
					row.getInt(4), MarkRows.instant(row.getObject(5, OffsetDateTime.class)), row.getBoolean(6),
					row.getInt(7)))
			.list()
			.forEach((tally) -> tallies.put(tally.dossier(), tally));
		return tallies;
	}

	/** Where one assessor is with one dossier. */
	record Tally(DossierId dossier, int marked, int total, int next, @Nullable Instant submittedAt, boolean excluded,
			int awaited) {

	}

}
