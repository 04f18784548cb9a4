package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.opinion.OpinionRequest.Answer;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequest.Kind;
import fr.cqpm.opinion.OpinionRequest.Outcome;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what the company asks of the centre, and of its answers. */
@Component
class OpinionRequestRows {

	private final JdbcClient jdbc;

	OpinionRequestRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OpinionRequest> of(DossierId dossier) {
		return this.jdbc.sql("""
				select r.id, r.invitation_id, r.kind, r.name, r.function, r.email, r.reason, r.asked_at,
				       a.answer, a.reason, a.answered_at, a.answered_by
				from opinion_request r left join opinion_request_answer a on a.request_id = r.id
				where r.dossier_id = ? order by r.asked_at desc, r.id desc""")
			.param(dossier.value())
			.query(OpinionRequestRows::request)
			.list();
	}

	void insert(Dossier dossier, OpinionRequest request) {
		Delegate delegate = request.delegate();
		this.jdbc.sql("""
				insert into opinion_request (id, exam_centre_id, dossier_id, invitation_id, kind, name, function,
				                             email, reason, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(request.id(), dossier.centre().value(), dossier.id().value(), request.invitation(),
					request.kind().name(), (delegate != null) ? delegate.name() : null,
					(delegate != null) ? delegate.function() : null, (delegate != null) ? delegate.email() : null,
					request.reason(), request.askedAt().atOffset(ZoneOffset.UTC)))
			.update();
	}

	void answer(Actor actor, Dossier dossier, UUID request, Outcome outcome, @Nullable String reason, Instant at) {
		this.jdbc.sql("""
				insert into opinion_request_answer (request_id, exam_centre_id, dossier_id, answer, reason,
				                                    answered_at, answered_by)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(request, dossier.centre().value(), dossier.id().value(), outcome.name(), reason,
					at.atOffset(ZoneOffset.UTC), actor.name()))
			.update();
	}

	private static OpinionRequest request(ResultSet row, int number) throws SQLException {
		Kind kind = Kind.valueOf(row.getString(3));
		Delegate delegate = (kind == Kind.DELEGATION)
				? new Delegate(row.getString(4), row.getString(5), row.getString(6)) : null;
		String outcome = row.getString(9);
		Answer answer = (outcome != null)
				? new Answer(Outcome.valueOf(outcome), row.getString(10), instant(row, 11), row.getString(12)) : null;
		return new OpinionRequest(row.getObject(1, UUID.class), row.getObject(2, UUID.class), kind, delegate,
				row.getString(7), instant(row, 8), answer);
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
