package fr.cqpm.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans: one draft per dossier, and every revision transmitted. */
@Component
class PlanRows {

	private static final String TRANSMISSION = """
			select t.id, t.exam_centre_id, t.dossier_id, t.revision, t.transmitted_at, t.sha256, t.content
			from plan_transmission t
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	PlanRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A draft as stored.
	 *
	 * @param proposal {@code null} once transmitted
	 */
	record Draft(@Nullable PlanProposal proposal, Instant savedAt, String savedBy, int version) {

	}

	Optional<Draft> draft(DossierId id) {
		return this.jdbc.sql("select content, saved_at, saved_by, version from plan_draft where dossier_id = ?")
			.param(id.value())
			.query((row, number) -> new Draft(proposal(row.getString(1)), instant(row, 2), row.getString(3),
					row.getInt(4)))
			.optional();
	}

	private @Nullable PlanProposal proposal(@Nullable String content) {
		return (content != null) ? this.json.readValue(content, PlanProposal.class) : null;
	}

	/**
	 * Replaces the draft.
	 * @param version the one it replaces, 0 for none
	 * @return its new version
	 * @throws OptimisticLockingFailureException when it is another by now
	 */
	int save(Dossier dossier, Actor actor, PlanProposal proposal, int version, Instant now) {
		String content = this.json.writeValueAsString(proposal);
		String sql = (version == 0) ? """
				insert into plan_draft (content, saved_at, saved_by, exam_centre_id, dossier_id, version)
				values (?::jsonb, ?, ?, ?, ?, ? + 1) on conflict do nothing""" : """
				update plan_draft set content = ?::jsonb, saved_at = ?, saved_by = ?, version = version + 1
				where exam_centre_id = ? and dossier_id = ? and version = ?""";
		int rows = this.jdbc.sql(sql)
			.params(content, now.atOffset(ZoneOffset.UTC), actor.name(), dossier.centre().value(), dossier.id().value(),
					version)
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("The draft is no longer of version " + version);
		}
		return version + 1;
	}

	/** Empties the draft: its content is transmitted. */
	void close(Dossier dossier, Actor actor, Instant now) {
		this.jdbc.sql("""
				insert into plan_draft (exam_centre_id, dossier_id, saved_at, saved_by, version) values (?, ?, ?, ?, 1)
				on conflict (dossier_id) do update set content = null, version = plan_draft.version + 1,
				  saved_at = excluded.saved_at, saved_by = excluded.saved_by""")
			.params(dossier.centre().value(), dossier.id().value(), now.atOffset(ZoneOffset.UTC), actor.name())
			.update();
	}

	void insert(UUID id, Dossier dossier, Actor actor, PlanContent content) {
		String canonical = content.canonical();
		this.jdbc.sql("""
				insert into plan_transmission (id, exam_centre_id, dossier_id, revision, content, sha256,
				                               transmitted_at, transmitted_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, dossier.centre().value(), dossier.id().value(), content.revision(), canonical,
					Sha256.hex(canonical), content.transmittedAt().atOffset(ZoneOffset.UTC),
					(actor.person() != null) ? actor.person().value() : null))
			.update();
	}

	/** All revisions of a dossier, the latest first. */
	List<Transmission> transmissions(DossierId id) {
		return this.jdbc.sql(TRANSMISSION + "where t.dossier_id = ? order by t.revision desc")
			.param(id.value())
			.query(PlanRows::transmission)
			.list();
	}

	/** The latest revision of each of these dossiers. */
	List<Transmission> latest(Collection<DossierId> ids) {
		UUID[] values = ids.stream().map(DossierId::value).toArray(UUID[]::new);
		return this.jdbc.sql(TRANSMISSION + """
				where t.dossier_id = any (?) and not exists (select 1 from plan_transmission later
				  where later.dossier_id = t.dossier_id and later.revision > t.revision)""")
			.param(values)
			.query(PlanRows::transmission)
			.list();
	}

	Optional<Transmission> transmission(UUID id) {
		return this.jdbc.sql(TRANSMISSION + "where t.id = ?").param(id).query(PlanRows::transmission).optional();
	}

	private static Transmission transmission(ResultSet row, int number) throws SQLException {
		return new Transmission(row.getObject(1, UUID.class), new ExamCentreId(row.getObject(2, UUID.class)),
				new DossierId(row.getObject(3, UUID.class)), row.getInt(4), instant(row, 5), row.getString(6),
				PlanContent.read(row.getString(7)));
	}

	static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
