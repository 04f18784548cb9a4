package fr.cqpm.plan;

import java.time.Instant;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;

/**
 * Transmission d'un dossier des modalités to the resource centre: one revision, frozen.
 *
 * @param revision from 1 on
 * @param sha256 of the canonical content, in hexadecimal
 */
public record Transmission(UUID id, ExamCentreId centre, DossierId dossier, int revision, Instant at, String sha256,
		PlanContent content) {

	/** How people refer to it, e.g. « LOR-2026-0042-A, révision 2 ». */
	public String label() {
		return this.content.label();
	}

	TransmittedPlan plan() {
		return new TransmittedPlan(this.revision, this.at, this.content.methods(), this.content.conditions());
	}

}
