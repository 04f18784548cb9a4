package fr.cqpm.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Demande d'avis to one person of the company.
 *
 * @param link the mailed link, of which no usable form is stored
 * @param dueOn the last day on which the answer is in time; later ones are still taken
 * @param answered how many capacities hold an answer in the draft
 * @param capacities how many there are to answer
 * @param revokedAt when its link died, taken back or replaced
 * @param replacedBy the request that stands in its place, or {@code null}
 */
public record Invitation(UUID id, ExamCentreId centre, DossierId dossier, UUID link, String name,
		@Nullable String function, String email, Instant invitedAt, LocalDate dueOn, @Nullable Instant remindedAt,
		@Nullable Instant begunAt, int answered, int capacities, @Nullable Instant disclaimedAt,
		@Nullable Instant revokedAt, @Nullable UUID replacedBy, @Nullable Instant transmittedAt) {

	/** Whether an opinion may still be given by it. */
	public boolean open() {
		return this.revokedAt == null && this.transmittedAt == null;
	}

	/** Whether another request stands in its place. */
	public boolean replaced() {
		return this.replacedBy != null;
	}

	/** Whether it is still open after the day until which it was asked for. */
	public boolean late(LocalDate today) {
		return open() && today.isAfter(this.dueOn);
	}

	/** Where it stands. */
	public InvitationState state() {
		if (this.transmittedAt != null) {
			return InvitationState.TRANSMITTED;
		}
		if (this.revokedAt != null) {
			return replaced() ? InvitationState.REPLACED : InvitationState.REVOKED;
		}
		if (this.disclaimedAt != null) {
			return InvitationState.NOT_CONCERNED;
		}
		if (this.answered > 0) {
			return InvitationState.BEGUN;
		}
		return (this.begunAt != null) ? InvitationState.OPENED : InvitationState.ASKED;
	}

	/** Where it stands, and how far: « Commencé, 3 sur 10 ». */
	public String progress() {
		InvitationState state = state();
		return (state == InvitationState.BEGUN)
				? "%s, %d sur %d".formatted(state.label(), this.answered, this.capacities) : state.label();
	}

}
