package fr.cqpm.opinion;

import java.time.Instant;
import java.util.Map;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Avis transmis by somebody of the company (R7).
 *
 * @param by who gave it, by name
 * @param function tuteur, responsable hiérarchique ou fonctionnel…
 * @param origin « recueilli par téléphone par …, le …, confirmé le … », or {@code null}
 * where its author wrote it
 */
public record GivenOpinion(String by, String function, Instant at, @Nullable String origin,
		Map<CapacityNumber, OpinionStatement> capacities, Map<CriterionNumber, OpinionStatement> criteria) {

	public GivenOpinion {
		capacities = Map.copyOf(capacities);
		criteria = Map.copyOf(criteria);
	}

	/** Who gave it, in which function, and how. */
	public String author() {
		return this.by + ", " + this.function + ((this.origin != null) ? ", " + this.origin : "");
	}

}
