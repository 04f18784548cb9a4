package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.Capacity;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations. */
@Component
class InvitationRows {

	private static final String SELECT = """
			select i.id, i.exam_centre_id, i.dossier_id, i.link_id, i.name, i.function, i.email, i.invited_at,
			       i.reminded_at, i.begun_at, i.disclaimed_at, i.revoked_at, t.transmitted_at
			from opinion_invitation i left join opinion_transmission t on t.invitation_id = i.id
			""";

	private final JdbcClient jdbc;

	InvitationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Invitation> find(UUID id) {
		return this.jdbc.sql(SELECT + "where i.id = ?").param(id).query(InvitationRows::invitation).optional();
	}

	List<Invitation> of(DossierId dossier) {
		return this.jdbc.sql(SELECT + "where i.dossier_id = ? order by i.invited_at, i.id")
			.param(dossier.value())
			.query(InvitationRows::invitation)
			.list();
	}

	void insert(Invitation invitation, String by, List<Capacity> capacities) {
		this.jdbc.sql("""
				insert into opinion_invitation (id, exam_centre_id, dossier_id, link_id, name, function, email,
				                                invited_at, invited_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(invitation.id(), invitation.centre().value(), invitation.dossier().value(),
					invitation.link(), invitation.name(), invitation.function(), invitation.email(),
					invitation.invitedAt().atOffset(ZoneOffset.UTC), by))
			.update();
		Integer[] numbers = capacities.stream().map((capacity) -> capacity.number().value()).toArray(Integer[]::new);
		this.jdbc.sql("""
				insert into opinion_draft (exam_centre_id, invitation_id, capacity)
				select ?, ?, number from unnest(?) as number""")
			.params(invitation.centre().value(), invitation.id(), numbers)
			.update();
	}

	/** Dates what happened, the first time only. */
	void date(UUID id, String column, Instant at) {
		this.jdbc.sql("update opinion_invitation set " + column + " = coalesce(" + column + ", ?) where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void reminded(UUID id, Instant at) {
		this.jdbc.sql("update opinion_invitation set reminded_at = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		return new Invitation(row.getObject(1, UUID.class), new ExamCentreId(row.getObject(2, UUID.class)),
				new DossierId(row.getObject(3, UUID.class)), row.getObject(4, UUID.class), row.getString(5),
				row.getString(6), row.getString(7), row.getObject(8, OffsetDateTime.class).toInstant(), instant(row, 9),
				instant(row, 10), instant(row, 11), instant(row, 12), instant(row, 13));
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
