package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Une demande, as a line of the follow-up.
 *
 * @param candidate as lists sort people: name, then first names
 * @param progress « Commencé, 3 sur 10 »
 * @param requesting whether the person asks something of the centre
 * @param undelivered whether its mail did not arrive
 * @param unconfirmed whether it was taken by telephone and is not confirmed
 */
public record FollowedOpinion(UUID invitation, DossierId dossier, String reference, String candidate,
		@Nullable String company, String name, @Nullable String function, @Nullable String email, Instant invitedAt,
		LocalDate dueOn, @Nullable Instant remindedAt, InvitationState state, String progress, boolean late,
		boolean requesting, boolean undelivered, boolean unconfirmed) {

	static FollowedOpinion of(ResultSet row, LocalDate today) throws SQLException {
		InvitationState state = state(row);
		LocalDate due = row.getObject("due_on", LocalDate.class);
		boolean awaited = remindable(state);
		return new FollowedOpinion(row.getObject("invitation", UUID.class),
				new DossierId(row.getObject("dossier", UUID.class)), row.getString("reference"),
				row.getString("candidate"), row.getString("company_name"), row.getString("name"),
				row.getString("function"), row.getString("email"),
				row.getObject("invited_at", OffsetDateTime.class).toInstant(), due, instant(row, "reminded_at"), state,
				(state == InvitationState.BEGUN)
						? "%s, %d sur %d".formatted(state.label(), row.getInt("answered"), row.getInt("capacities"))
						: state.label(),
				awaited && today.isAfter(due), row.getBoolean("requesting"), row.getBoolean("undelivered"),
				state == InvitationState.TRANSMITTED && row.getString("typed_by") != null
						&& row.getObject("confirmed_at") == null);
	}

	private static InvitationState state(ResultSet row) throws SQLException {
		return InvitationState.of(new InvitationState.Facts(row.getObject("transmitted_at") != null,
				row.getObject("withdrawn_at") != null, row.getObject("disputed_at") != null,
				row.getObject("revoked_at") != null, row.getObject("replaced_by") != null,
				row.getObject("dictated_since") != null, row.getObject("disclaimed_at") != null,
				row.getInt("answered") > 0, row.getObject("begun_at") != null));
	}

	private static boolean remindable(InvitationState state) {
		return switch (state) {
			case ASKED, OPENED, BEGUN, NOT_CONCERNED -> true;
			default -> false;
		};
	}

	/**
	 * Whether a reminder may be sent with others: not to whoever waits for the centre's
	 * answer.
	 */
	public boolean remindable() {
		return remindable(this.state) && this.state != InvitationState.NOT_CONCERNED && !this.requesting;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
