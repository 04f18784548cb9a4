package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Avis de l'entreprise, as transmitted: what the commission reads beside its own work.
 * Drafts are their author's and never appear here.
 */
@Service
public class Opinions {

	private final JdbcClient jdbc;

	Opinions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All that was transmitted on a dossier, and its waiver: two statements. The caller
	 * has decided who may read.
	 */
	@Transactional(readOnly = true)
	public OpinionSummary of(DossierId dossier) {
		List<Row> rows = this.jdbc
			.sql("""
					select t.invitation_id, t.name, t.function, t.transmitted_at, l.capacity, l.criterion, l.answer, l.comment
					from opinion_transmission t left join opinion_line l on l.invitation_id = t.invitation_id
					where t.dossier_id = ? order by t.transmitted_at, t.invitation_id, l.capacity, l.criterion""")
			.param(dossier.value())
			.query(Opinions::row)
			.list();
		Map<UUID, List<Row>> byInvitation = new LinkedHashMap<>();
		rows.forEach((row) -> byInvitation.computeIfAbsent(row.invitation(), (key) -> new ArrayList<>()).add(row));
		return new OpinionSummary(byInvitation.values().stream().map(Opinions::given).toList(), waiver(dossier));
	}

	private Optional<Waiver> waiver(DossierId dossier) {
		return this.jdbc.sql("select reason, recorded_at, recorded_by from opinion_waiver where dossier_id = ?")
			.param(dossier.value())
			.query((row, number) -> new Waiver(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getString(3)))
			.optional();
	}

	private static GivenOpinion given(List<Row> rows) {
		Row first = rows.getFirst();
		Map<CapacityNumber, OpinionStatement> capacities = new HashMap<>();
		Map<CriterionNumber, OpinionStatement> criteria = new HashMap<>();
		for (Row row : rows) {
			if (row.statement() == null) {
				continue;
			}
			if (row.criterion() == 0) {
				capacities.put(new CapacityNumber(row.capacity()), row.statement());
			}
			else {
				criteria.put(CriterionNumber.of(row.capacity(), row.criterion()), row.statement());
			}
		}
		return new GivenOpinion(first.name(), first.function(), first.at().toInstant(), capacities, criteria);
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String answer = row.getString(7);
		return new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
				Objects.requireNonNull(row.getObject(4, OffsetDateTime.class)), row.getInt(5), row.getInt(6),
				(answer != null) ? new OpinionStatement(OpinionAnswer.valueOf(answer), row.getString(8)) : null);
	}

	private record Row(UUID invitation, String name, String function, OffsetDateTime at, int capacity, int criterion,
			@Nullable OpinionStatement statement) {

	}

}
