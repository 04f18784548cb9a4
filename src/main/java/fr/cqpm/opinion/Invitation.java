package fr.cqpm.opinion;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;

/**
 * Demande d'avis to one person of the company.
 *
 * @param link the mailed link, of which no usable form is stored
 */
public record Invitation(UUID id, ExamCentreId centre, DossierId dossier, UUID link, String name,
		@Nullable String function, String email, Instant invitedAt, @Nullable Instant remindedAt,
		@Nullable Instant begunAt, @Nullable Instant disclaimedAt, @Nullable Instant revokedAt,
		@Nullable Instant transmittedAt) {

	/** Whether an opinion may still be given by it. */
	public boolean open() {
		return this.revokedAt == null && this.transmittedAt == null;
	}

	/** Where it stands, in French. */
	public String state() {
		if (this.transmittedAt != null) {
			return "Avis transmis";
		}
		if (this.revokedAt != null) {
			return "Retirée";
		}
		if (this.disclaimedAt != null) {
			return "«\u00a0Ce n’est pas moi\u00a0»";
		}
		return (this.begunAt != null) ? "Avis commencé" : "Envoyée";
	}

	/** Its tone among the chips. */
	public String tone() {
		if (this.transmittedAt != null) {
			return "ok";
		}
		return (this.revokedAt != null || this.disclaimedAt != null) ? "no" : "none";
	}

}
