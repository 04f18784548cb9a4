package fr.cqpm.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of requests and of their answers: written once, never changed. */
@Component
class ExtensionRequestRows {

	private final JdbcClient jdbc;

	ExtensionRequestRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<ExtensionRequest> of(DossierId dossier) {
		return this.jdbc.sql("""
				select r.id, r.wished_to, r.reason, r.asked_at, a.granted_to, a.reason, a.answered_at, a.answerer_name
				from extension_request r left join extension_answer a on a.request_id = r.id
				where r.dossier_id = ? order by r.asked_at desc, r.id desc""")
			.param(dossier.value())
			.query(ExtensionRequestRows::request)
			.list();
	}

	/**
	 * The one the centre owes an answer to: a deposit made meanwhile leaves nothing to
	 * answer.
	 */
	Optional<ExtensionRequest> open(DossierId dossier) {
		return this.jdbc.sql("""
				select r.id, r.wished_to, r.reason, r.asked_at, null, null, null, null from extension_request r
				where r.dossier_id = ? and not exists (select 1 from extension_answer a where a.request_id = r.id)
				  and not exists (select 1 from report_deposit d
				                  where d.dossier_id = r.dossier_id and d.deposited_at >= r.asked_at)
				order by r.asked_at desc limit 1""")
			.param(dossier.value())
			.query(ExtensionRequestRows::request)
			.optional();
	}

	private static ExtensionRequest request(ResultSet row, int number) throws SQLException {
		Instant answered = instant(row, 7);
		ExtensionRequest.@Nullable Answer answer = (answered != null)
				? new ExtensionRequest.Answer(instant(row, 5), row.getString(6), answered, row.getString(8)) : null;
		return new ExtensionRequest(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(),
				row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant(), answer);
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	void insert(Actor actor, Dossier dossier, UUID id, Instant wished, String reason, Instant at) {
		this.jdbc.sql("""
				insert into extension_request (id, exam_centre_id, dossier_id, wished_to, reason, asked_at, asked_by,
				                               asker_name)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, dossier.centre().value(), dossier.id().value(), time(wished), reason, time(at),
					actor.requirePerson().value(), actor.name())
			.update();
	}

	/**
	 * Answers it.
	 * @param grantedTo {@code null} when refused
	 */
	void answer(Actor actor, Dossier dossier, UUID request, @Nullable Instant grantedTo, String reason, Instant at) {
		this.jdbc.sql("""
				insert into extension_answer (request_id, exam_centre_id, dossier_id, granted_to, reason, answered_at,
				                              answered_by, answerer_name)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(request, dossier.centre().value(), dossier.id().value(),
					(grantedTo != null) ? time(grantedTo) : null, reason, time(at),
					(actor.person() != null) ? actor.person().value() : null, actor.name()))
			.update();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
