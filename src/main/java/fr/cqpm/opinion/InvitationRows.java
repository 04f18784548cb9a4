package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
			select i.id, i.exam_centre_id, i.dossier_id, i.link_id, i.name, i.function, i.email, i.invited_at, i.due_on,
			       i.reminded_at, i.begun_at,
			       (select count(distinct l.capacity) from opinion_draft_line l
			        where l.invitation_id = i.id and l.answer is not null) as answered,
			       (select count(*) from opinion_draft d where d.invitation_id = i.id) as capacities,
			       i.disclaimed_at, i.revoked_at, i.replaced_by, i.dictated_since, i.phone, t.transmitted_at, t.typed_by,
			       t.dictated_at, t.no_copy_reason, t.confirmed_at, t.disputed_at, t.dispute, t.withdrawn_at,
			       t.withdrawn_by, t.withdrawal_reason
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
				                                invited_at, invited_by, due_on, dictated_since, phone)
				values (?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(invitation.id(), invitation.centre().value(), invitation.dossier().value(),
					invitation.link(), invitation.name(), invitation.function(), invitation.email(),
					invitation.invitedAt().atOffset(ZoneOffset.UTC), by, invitation.dueOn(),
					(invitation.dictatedSince() != null) ? invitation.dictatedSince().atOffset(ZoneOffset.UTC) : null,
					invitation.phone()))
			.update();
		Integer[] numbers = capacities.stream().map((capacity) -> capacity.number().value()).toArray(Integer[]::new);
		this.jdbc.sql("""
				insert into opinion_draft (exam_centre_id, invitation_id, capacity)
				select ?, ?, number from unnest(?) as number""")
			.params(invitation.centre().value(), invitation.id(), numbers)
			.update();
	}

	/** When reminders were written, by the staff or by the plan. */
	List<Instant> reminders(DossierId dossier) {
		return this.jdbc.sql("""
				select created_at from outgoing_mail
				where dossier_id = ? and template = 'avis-relance' and dropped_at is null order by created_at""")
			.param(dossier.value())
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.list();
	}

	/** Dates what happened, the first time only. */
	void date(UUID id, String column, Instant at) {
		this.jdbc.sql("update opinion_invitation set " + column + " = coalesce(" + column + ", ?) where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	/** Whoever answers after all has spoken of it as theirs. */
	void answering(UUID id) {
		this.jdbc.sql("update opinion_invitation set disclaimed_at = null where id = ?").param(id).update();
	}

	void reminded(UUID id, Instant at) {
		this.jdbc.sql("update opinion_invitation set reminded_at = ? where id = ?")
			.params(at.atOffset(ZoneOffset.UTC), id)
			.update();
	}

	void due(UUID id, LocalDate due) {
		this.jdbc.sql("update opinion_invitation set due_on = ? where id = ?").params(due, id).update();
	}

	void address(UUID id, InvitedPerson person) {
		this.jdbc.sql("update opinion_invitation set name = ?, function = ?, email = ? where id = ?")
			.params(Arrays.asList(person.name(), person.function(), person.email(), id))
			.update();
	}

	/** Says which request stands in its place. */
	void replaced(UUID id, UUID by) {
		this.jdbc.sql("update opinion_invitation set replaced_by = ? where id = ?").params(by, id).update();
	}

	private static Invitation invitation(ResultSet row, int number) throws SQLException {
		Instant transmitted = instant(row, "transmitted_at");
		return new Invitation(row.getObject("id", UUID.class),
				new ExamCentreId(row.getObject("exam_centre_id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), row.getObject("link_id", UUID.class),
				row.getString("name"), row.getString("function"),
				Objects.requireNonNullElse(row.getString("email"), ""),
				Objects.requireNonNull(instant(row, "invited_at")), row.getObject("due_on", LocalDate.class),
				instant(row, "reminded_at"), instant(row, "begun_at"), row.getInt("answered"), row.getInt("capacities"),
				instant(row, "disclaimed_at"), instant(row, "revoked_at"), row.getObject("replaced_by", UUID.class),
				instant(row, "dictated_since"), row.getString("phone"), transmitted, dictation(row),
				instant(row, "withdrawn_at"), row.getString("withdrawn_by"), row.getString("withdrawal_reason"));
	}

	private static @Nullable Dictation dictation(ResultSet row) throws SQLException {
		String by = row.getString("typed_by");
		return (by != null) ? new Dictation(by, Objects.requireNonNull(instant(row, "dictated_at")),
				row.getString("no_copy_reason"), instant(row, "confirmed_at"), instant(row, "disputed_at"),
				row.getString("dispute")) : null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
