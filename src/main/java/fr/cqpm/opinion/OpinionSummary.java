package fr.cqpm.opinion;

import java.util.List;
import java.util.Optional;

/**
 * Avis de l'entreprise on one dossier: all that were transmitted, and the waiver where
 * there is one. One suffices.
 */
public record OpinionSummary(List<GivenOpinion> given, Optional<Waiver> waiver) {

	public OpinionSummary {
		given = List.copyOf(given);
	}

	/** Whether this basis of the commission's decisions is there (R8). */
	public boolean complete() {
		return !this.given.isEmpty() || this.waiver.isPresent();
	}

}
