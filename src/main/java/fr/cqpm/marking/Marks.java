package fr.cqpm.marking;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Évaluations individuelles, as other modules may know them: who has submitted, and, once
 * nothing is sealed any more (R9), every mark. The caller has decided that its reader
 * may.
 */
@Service
public class Marks {

	private final JdbcClient jdbc;

	private final int minimumMembers;

	Marks(JdbcClient jdbc, CqpmProperties properties) {
		this.jdbc = jdbc;
		this.minimumMembers = properties.panel().minimumMembers();
	}

	/** Who has submitted or was excluded; no assessors while there is no commission. */
	@Transactional(readOnly = true)
	public MarkingState state(DossierId dossier) {
		List<Line> lines = this.jdbc.sql("""
				select m.person_id, p.given_name || ' ' || p.family_name, m.president, s.submitted_at, x.reason,
				       (select min(i.declared_at) from independence_declaration i
				        where i.dossier_id = m.dossier_id and i.person_id = m.person_id and i.conflict),
				       d.commission_closed_at is not null
				from panel_member m join person p on p.id = m.person_id
				join dossier d on d.id = m.dossier_id
				left join mark_submission s on s.dossier_id = m.dossier_id and s.person_id = m.person_id
				left join mark_exclusion x on x.dossier_id = m.dossier_id and x.person_id = m.person_id
				where m.dossier_id = ?
				order by m.president desc, lower(p.family_name), lower(p.given_name), m.person_id""")
			.param(dossier.value())
			.query((row, number) -> new Line(new Assessor(new PersonId(row.getObject(1, UUID.class)), row.getString(2),
					row.getBoolean(3), MarkRows.instant(row.getObject(4, OffsetDateTime.class)), row.getString(5),
					MarkRows.instant(row.getObject(6, OffsetDateTime.class))), row.getBoolean(7)))
			.list();
		boolean closed = lines.stream().anyMatch(Line::closed);
		return new MarkingState(lines.stream().map(Line::assessor).toList(), closed ? 0 : this.minimumMembers);
	}

	/**
	 * Every submitted mark as it stands, per criterion, those set aside included; empty
	 * while they are sealed, so that nobody but its author sees a mark before.
	 */
	@Transactional(readOnly = true)
	public SortedMap<CriterionNumber, List<RevealedMark>> revealed(DossierId dossier) {
		return revealed(dossier, state(dossier));
	}

	/** The same for who has just read how far they are. */
	@Transactional(readOnly = true)
	public SortedMap<CriterionNumber, List<RevealedMark>> revealed(DossierId dossier, MarkingState state) {
		SortedMap<CriterionNumber, List<RevealedMark>> marks = new TreeMap<>();
		if (!state.allSubmitted()) {
			return marks;
		}
		this.jdbc.sql("""
				select m.capacity, m.criterion, m.person_id, coalesce(r.value, m.value),
				       case when r.value is null then m.comment else r.comment end, coalesce(r.revision, 0), r.reason,
				       exists (select 1 from independence_declaration i
				               where i.dossier_id = m.dossier_id and i.person_id = m.person_id and i.conflict)
				from mark m
				join mark_submission s on s.dossier_id = m.dossier_id and s.person_id = m.person_id
				left join lateral (
				  select v.value, v.comment, v.revision, v.reason from mark_revision v
				  where v.dossier_id = m.dossier_id and v.person_id = m.person_id and v.capacity = m.capacity
				    and v.criterion = m.criterion
				  order by v.revision desc limit 1) r on true
				where m.dossier_id = ?
				order by m.capacity, m.criterion, m.person_id""")
			.param(dossier.value())
			.query((row, number) -> Map.entry(CriterionNumber.of(row.getInt(1), row.getInt(2)),
					new RevealedMark(new PersonId(row.getObject(3, UUID.class)), MarkValue.valueOf(row.getString(4)),
							row.getString(5), row.getInt(6), row.getString(7), row.getBoolean(8))))
			.list()
			.forEach((mark) -> marks.computeIfAbsent(mark.getKey(), (criterion) -> new ArrayList<>())
				.add(mark.getValue()));
		return marks;
	}

	private record Line(Assessor assessor, boolean closed) {

	}

}
