package fr.cqpm.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dossiers with what their retention depends on. */
@Component
class KeptRows {

	/** What the people's rights themselves leave in the journal prolongs nothing. */
	private static final String KEPT = """
			select d.id, d.exam_centre_id, d.reference,
			       split_part(r.first_names, ' ', 1) || ' ' || coalesce(r.used_name, r.birth_name) as candidate,
			       coalesce(result.declared, 'UNFINISHED') as outcome, coalesce(result.at, last.at) as since,
			       coalesce(hold.held, false) as held
			from dossier d join registration r on r.dossier_id = d.id
			left join lateral (
			  select j.declared, j.declared_at as at from jury_declaration j
			  where j.dossier_id = d.id order by j.revision desc limit 1) result on d.result_declared_at is not null
			left join lateral (
			  select h.held from legal_hold h where h.dossier_id = d.id order by h.number desc limit 1) hold on true
			left join lateral (
			  select e.at from journal_entry e where e.chain_id = d.id and e.act not like 'rights.%'
			  order by e.seq desc limit 1) last on result.at is null""";

	private static final String PAST = """
			select * from (""" + KEPT + """
			  where d.exam_centre_id in (:centres) and d.registered_at < :latest) kept
			where since < case outcome when 'ADMISSIBLE' then :admissible when 'NOT_ADMISSIBLE' then :notAdmissible
			                           else :unfinished end
			order by held, since, id limit :most""";

	/** A bound that nothing is before: what is kept without limit. */
	private static final Instant NEVER = Instant.parse("1900-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	private final RetentionProperties settings;

	private final Clock clock;

	KeptRows(JdbcClient jdbc, RetentionProperties settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	Optional<KeptDossier> of(DossierId id) {
		return this.jdbc.sql(KEPT + " where d.id = ?").param(id.value()).query(this::kept).optional();
	}

	/** Those past their term, the longest first, those on hold last. */
	List<KeptDossier> past(Collection<ExamCentreId> centres, int most) {
		if (centres.isEmpty()) {
			return List.of();
		}
		Instant now = this.clock.instant();
		Map<String, Object> params = new HashMap<>(Map.of("centres", centres.stream().map(ExamCentreId::value).toList(),
				"latest", sql(now), "most", most));
		params.put("admissible", sql(before(now, this.settings.admissible())));
		params.put("notAdmissible", sql(before(now, this.settings.notAdmissible())));
		params.put("unfinished", sql(before(now, this.settings.unfinished())));
		return this.jdbc.sql(PAST)
			.params(params)
			.query(this::kept)
			.list()
			.stream()
			.filter((kept) -> kept.term() != null && !now.isBefore(kept.term()))
			.toList();
	}

	/** A day later than exact: months have no one length, {@link Retention} decides. */
	private static Instant before(Instant now, Period period) {
		return period.isZero() ? NEVER
				: ZonedDateTime.ofInstant(now, FrenchTime.PARIS).minus(period).plusDays(1).toInstant();
	}

	private static OffsetDateTime sql(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private KeptDossier kept(ResultSet row, int number) throws SQLException {
		Outcome outcome = Outcome.valueOf(row.getString("outcome"));
		Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
		@Nullable Instant term = new Retention(this.settings).term(outcome, since).orElse(null);
		return new KeptDossier(new DossierId(row.getObject("id", UUID.class)),
				new ExamCentreId(row.getObject("exam_centre_id", UUID.class)), row.getString("reference"),
				row.getString("candidate"), outcome, since, row.getBoolean("held"), term);
	}

}
