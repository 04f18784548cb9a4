package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Avis de l'entreprise, as transmitted: what the commission reads beside its own work.
 * Drafts are their author's and never appear here; what was withdrawn or disputed stands
 * in the dossier's history, and counts nowhere.
 */
@Service
public class Opinions {

	private final JdbcClient jdbc;

	private final FrenchTime time;

	Opinions(JdbcClient jdbc, FrenchTime time) {
		this.jdbc = jdbc;
		this.time = time;
	}

	/**
	 * All that was transmitted on a dossier, and its waiver, in one statement. The caller
	 * has decided who may read.
	 */
	@Transactional(readOnly = true)
	public OpinionSummary of(DossierId dossier) {
		List<Row> rows = this.jdbc
			.sql("""
					select t.invitation_id, t.name, t.function, t.transmitted_at, l.capacity, l.criterion, l.answer, l.comment,
					       w.reason, w.recorded_at, w.recorded_by, t.typed_by, t.dictated_at, t.no_copy_reason,
					       t.confirmed_at
					from (values (?::uuid)) as d (id)
					left join opinion_waiver w on w.dossier_id = d.id and w.lifted_at is null
					left join opinion_transmission t on t.dossier_id = d.id and t.in_force
					left join opinion_line l on l.invitation_id = t.invitation_id
					order by t.transmitted_at, t.invitation_id, l.capacity, l.criterion""")
			.param(dossier.value())
			.query(this::row)
			.list();
		Map<UUID, List<Row>> byInvitation = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.invitation() != null)
			.forEach((row) -> byInvitation
				.computeIfAbsent(Objects.requireNonNull(row.invitation()), (key) -> new ArrayList<>())
				.add(row));
		return new OpinionSummary(byInvitation.values().stream().map(Opinions::given).toList(),
				Optional.ofNullable(rows.getFirst().waiver()));
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
		return new GivenOpinion(Objects.requireNonNull(first.name()), Objects.requireNonNull(first.function()),
				Objects.requireNonNull(first.at()), first.origin(), capacities, criteria);
	}

	private Row row(ResultSet row, int number) throws SQLException {
		UUID invitation = row.getObject(1, UUID.class);
		OffsetDateTime at = row.getObject(4, OffsetDateTime.class);
		String answer = row.getString(7);
		OffsetDateTime waived = row.getObject(10, OffsetDateTime.class);
		return new Row(invitation, row.getString(2), row.getString(3), (at != null) ? at.toInstant() : null,
				row.getInt(5), row.getInt(6),
				(answer != null) ? new OpinionStatement(OpinionAnswer.valueOf(answer), row.getString(8)) : null,
				(waived != null) ? new Waiver(row.getString(9), waived.toInstant(), row.getString(11)) : null,
				origin(row));
	}

	private @Nullable String origin(ResultSet row) throws SQLException {
		OffsetDateTime dictated = row.getObject(13, OffsetDateTime.class);
		OffsetDateTime confirmed = row.getObject(15, OffsetDateTime.class);
		return (dictated != null) ? new Dictation(row.getString(12), dictated.toInstant(), row.getString(14),
				(confirmed != null) ? confirmed.toInstant() : null, null, null)
			.words(this.time) : null;
	}

	/** One line of one opinion, all but the waiver absent where none was transmitted. */
	private record Row(@Nullable UUID invitation, @Nullable String name, @Nullable String function,
			@Nullable Instant at, int capacity, int criterion, @Nullable OpinionStatement statement,
			@Nullable Waiver waiver, @Nullable String origin) {

	}

}
