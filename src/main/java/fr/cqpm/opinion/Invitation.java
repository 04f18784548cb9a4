package fr.cqpm.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import fr.cqpm.registration.Dossier;
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
 * @param email empty only where an opinion is taken by telephone from somebody without
 * @param dictatedSince when the staff began to type what is dictated by telephone, or
 * {@code null} where the person was asked by mail
 * @param dictation how the transmitted opinion was taken down, or {@code null}
 * @param withdrawnAt when the transmitted opinion was withdrawn: it counts nowhere then
 */
public record Invitation(UUID id, ExamCentreId centre, DossierId dossier, UUID link, String name,
		@Nullable String function, String email, Instant invitedAt, LocalDate dueOn, @Nullable Instant remindedAt,
		@Nullable Instant begunAt, int answered, int capacities, @Nullable Instant disclaimedAt,
		@Nullable Instant revokedAt, @Nullable UUID replacedBy, @Nullable Instant dictatedSince, @Nullable String phone,
		@Nullable Instant transmittedAt, @Nullable Dictation dictation, @Nullable Instant withdrawnAt,
		@Nullable String withdrawnBy, @Nullable String withdrawalReason) {

	/** A request that has just been made. */
	static Invitation asked(UUID id, Dossier dossier, UUID link, InvitedPerson person, Instant at, LocalDate due) {
		return new Invitation(id, dossier.centre(), dossier.id(), link, person.name(), person.function(),
				person.email(), at, due, null, null, 0, 0, null, null, null, null, null, null, null, null, null, null);
	}

	/** The same as an entry by telephone. */
	Invitation dictated(Instant since, @Nullable String by) {
		return new Invitation(this.id, this.centre, this.dossier, this.link, this.name, this.function, this.email,
				this.invitedAt, this.dueOn, null, null, 0, 0, null, null, null, since, by, null, null, null, null,
				null);
	}

	/** Who is asked. */
	public InvitedPerson person() {
		return new InvitedPerson(this.name, this.function, this.email);
	}

	/** Whether an opinion may still be given by it. */
	public boolean open() {
		return this.revokedAt == null && this.transmittedAt == null;
	}

	/** Whether it awaits an answer by its mailed link, and can be reminded of. */
	public boolean awaited() {
		return open() && this.dictatedSince == null;
	}

	/** Whether its transmitted opinion counts. */
	public boolean inForce() {
		return this.transmittedAt != null && this.withdrawnAt == null
				&& (this.dictation == null || this.dictation.disputedAt() == null);
	}

	/** Whether another request stands in its place. */
	public boolean replaced() {
		return this.replacedBy != null;
	}

	/** Whether it is still open after the day until which it was asked for. */
	public boolean late(LocalDate today) {
		return awaited() && today.isAfter(this.dueOn);
	}

	/** Where it stands. */
	public InvitationState state() {
		return InvitationState.of(new InvitationState.Facts(this.transmittedAt != null, this.withdrawnAt != null,
				this.dictation != null && this.dictation.disputedAt() != null, this.revokedAt != null, replaced(),
				this.dictatedSince != null, this.disclaimedAt != null, this.answered > 0, this.begunAt != null));
	}

	/** Where it stands, and how far: « Commencé, 3 sur 10 ». */
	public String progress() {
		InvitationState state = state();
		return (state == InvitationState.BEGUN)
				? "%s, %d sur %d".formatted(state.label(), this.answered, this.capacities) : state.label();
	}

}
