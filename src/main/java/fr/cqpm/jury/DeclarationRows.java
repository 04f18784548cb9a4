package fr.cqpm.jury;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of declarations: added, and never changed. */
@Component
class DeclarationRows {

	private static final String SELECT = """
			select d.id, d.session_id, d.dossier_id, d.revision, d.declared, d.explanation, d.capacities, d.reason,
			       d.votes_for, d.votes_against, d.votes_abstained, d.declared_by_name, d.declared_at,
			       exists (select 1 from jury_closing c where c.session_id = d.session_id)
			from jury_declaration d
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	DeclarationRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The latest of a dossier, which stands. */
	Optional<DeclaredResult> latest(DossierId dossier) {
		return latest(List.of(dossier)).stream().findFirst();
	}

	/** The latest of each of these dossiers. */
	List<DeclaredResult> latest(Collection<DossierId> dossiers) {
		return this.jdbc.sql(SELECT + """
				where d.dossier_id = any (?) and not exists (select 1 from jury_declaration later
				  where later.dossier_id = d.dossier_id and later.revision > d.revision)""")
			.param(dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
			.query(this::result)
			.list();
	}

	/** Those of a session. */
	List<DeclaredResult> of(UUID session) {
		return this.jdbc.sql(SELECT + "where d.session_id = ?").param(session).query(this::result).list();
	}

	Optional<DeclaredResult> byId(UUID id) {
		return this.jdbc.sql(SELECT + "where d.id = ?").param(id).query(this::result).optional();
	}

	void insert(UUID id, JurySession session, Dossier locked, Standing standing, DeclarationRequest request,
			Actor president, OffsetDateTime now) {
		Votes votes = request.votes();
		this.jdbc.sql("""
				insert into jury_declaration (id, exam_centre_id, session_id, dossier_id, revision, declared, computed,
				  explanation, capacities, reason, votes_for, votes_against, votes_abstained, declared_by,
				  declared_by_name, declared_at)
				select ?, ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?
				from jury_declaration where dossier_id = ?""")
			.params(Arrays.asList(id, locked.centre().value(), session.id(), locked.id().value(),
					request.requireDeclaration().name(), standing.computed().name(),
					standing.admissibility().sentence(), this.json.writeValueAsString(standing.capacities()),
					request.reason(), (votes != null) ? votes.inFavour() : null,
					(votes != null) ? votes.against() : null, (votes != null) ? votes.abstained() : null,
					president.requirePerson().value(), president.name(), now, locked.id().value()))
			.update();
	}

	private DeclaredResult result(ResultSet row, int number) throws SQLException {
		return new DeclaredResult(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
				new DossierId(row.getObject(3, UUID.class)), row.getInt(4), Declaration.valueOf(row.getString(5)),
				row.getString(6), this.json.readValue(row.getString(7), new TypeReference<List<CapacityStanding>>() {
				}), row.getString(8), votes(row), row.getString(12),
				row.getObject(13, OffsetDateTime.class).toInstant(), row.getBoolean(14));
	}

	private static @Nullable Votes votes(ResultSet row) throws SQLException {
		return (row.getObject(9) != null) ? new Votes(row.getInt(9), row.getInt(10), row.getInt(11)) : null;
	}

}
