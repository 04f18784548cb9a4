package fr.cqpm.commission.interview;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of oral evidence: inserted, never changed; the highest revision stands. */
@Component
class OralRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	OralRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that stand, taken back ones included, by criterion and then by name. */
	SortedMap<CriterionNumber, List<OralAnswer>> of(DossierId dossier) {
		SortedMap<CriterionNumber, List<OralAnswer>> answers = new TreeMap<>();
		this.jdbc.sql("""
				select * from (
				  select distinct on (o.capacity, o.criterion, o.person_id) o.capacity, o.criterion, o.person_id,
				         p.given_name || ' ' || p.family_name as name, o.answer, o.revision, o.noted_at
				  from oral_evidence o join person p on p.id = o.person_id
				  where o.dossier_id = ?
				  order by o.capacity, o.criterion, o.person_id, o.revision desc) standing
				order by capacity, criterion, name, person_id""")
			.param(dossier.value())
			.query((row, number) -> Map.entry(CriterionNumber.of(row.getInt(1), row.getInt(2)),
					new OralAnswer(new PersonId(row.getObject(3, UUID.class)), row.getString(4), row.getString(5),
							row.getInt(6), row.getObject(7, OffsetDateTime.class).toInstant())))
			.list()
			.forEach((each) -> answers.computeIfAbsent(each.getKey(), (key) -> new ArrayList<>()).add(each.getValue()));
		return answers;
	}

	void insert(Dossier locked, PersonId by, CriterionNumber criterion, int revision, String answer) {
		this.jdbc.sql("""
				insert into oral_evidence (exam_centre_id, dossier_id, person_id, capacity, criterion, revision, answer,
				                           noted_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), by.value(),
					criterion.capacity().value(), criterion.rank(), revision, answer,
					this.clock.instant().atOffset(ZoneOffset.UTC)))
			.update();
	}

}
