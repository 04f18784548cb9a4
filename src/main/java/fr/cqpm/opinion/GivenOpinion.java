package fr.cqpm.opinion;

import java.time.Instant;
import java.util.Map;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;

/**
 * Avis transmis by somebody of the company (R7).
 *
 * @param by who gave it, by name
 * @param function tuteur, responsable hiérarchique ou fonctionnel…
 */
public record GivenOpinion(String by, String function, Instant at, Map<CapacityNumber, OpinionStatement> capacities,
		Map<CriterionNumber, OpinionStatement> criteria) {

	public GivenOpinion {
		capacities = Map.copyOf(capacities);
		criteria = Map.copyOf(criteria);
	}

}
