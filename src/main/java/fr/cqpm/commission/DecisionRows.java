package fr.cqpm.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decisions: inserted, never changed; the highest revision stands. */
@Component
class DecisionRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	DecisionRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	SortedMap<CriterionNumber, CriterionRuling> criteria(DossierId dossier) {
		SortedMap<CriterionNumber, CriterionRuling> rulings = new TreeMap<>();
		this.jdbc.sql("""
				select distinct on (d.capacity, d.criterion) d.capacity, d.criterion, d.revision, d.value, d.reason,
				       d.marks_seen, p.given_name || ' ' || p.family_name, d.decided_at
				from criterion_decision d join person p on p.id = d.decided_by
				where d.dossier_id = ?
				order by d.capacity, d.criterion, d.revision desc""")
			.param(dossier.value())
			.query((row, number) -> Map.entry(CriterionNumber.of(row.getInt(1), row.getInt(2)),
					new CriterionRuling(row.getInt(3), MarkValue.valueOf(row.getString(4)), row.getString(5),
							row.getInt(6), row.getString(7), instant(row, 8))))
			.list()
			.forEach((ruling) -> rulings.put(ruling.getKey(), ruling.getValue()));
		return rulings;
	}

	SortedMap<CapacityNumber, CapacityRuling> capacities(DossierId dossier) {
		SortedMap<CapacityNumber, CapacityRuling> rulings = new TreeMap<>();
		this.jdbc.sql("""
				select distinct on (d.capacity) d.capacity, d.revision, d.outcome, d.proposal, d.reason,
				       d.condition_confirmed, d.basis_seen, p.given_name || ' ' || p.family_name, d.decided_at
				from capacity_decision d join person p on p.id = d.decided_by
				where d.dossier_id = ?
				order by d.capacity, d.revision desc""")
			.param(dossier.value())
			.query((row, number) -> Map.entry(new CapacityNumber(row.getInt(1)),
					new CapacityRuling(row.getInt(2), CapacityOutcome.valueOf(row.getString(3)),
							Proposal.valueOf(row.getString(4)), row.getString(5), row.getObject(6, Boolean.class),
							row.getInt(7), row.getString(8), instant(row, 9))))
			.list()
			.forEach((ruling) -> rulings.put(ruling.getKey(), ruling.getValue()));
		return rulings;
	}

	void insert(Dossier locked, PersonId by, NewCriterionDecision decision) {
		this.jdbc
			.sql("""
					insert into criterion_decision (exam_centre_id, dossier_id, capacity, criterion, revision, value, reason,
					                                marks_seen, decided_by, decided_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), decision.criterion().capacity().value(),
					decision.criterion().rank(), decision.seen().revision() + 1, decision.value().name(),
					decision.reason(), decision.seen().basis(), by.value(), now()))
			.update();
	}

	void insert(Dossier locked, PersonId by, NewCapacityDecision decision, Proposal proposal) {
		this.jdbc
			.sql("""
					insert into capacity_decision (exam_centre_id, dossier_id, capacity, revision, outcome, proposal, reason,
					                               condition_confirmed, basis_seen, decided_by, decided_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(locked.centre().value(), locked.id().value(), decision.capacity().value(),
					decision.seen().revision() + 1, decision.outcome().name(), proposal.name(), decision.reason(),
					decision.conditionConfirmed(), decision.seen().basis(), by.value(), now()))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
