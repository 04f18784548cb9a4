package fr.cqpm.evidence;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;

/**
 * Situation déclarée par le candidat.
 *
 * @param changedAt when it was last changed
 * @param criteria what it is evidence of
 * @param version to be given back with a change
 */
public record Situation(UUID id, SituationText text, Instant changedAt, Set<CriterionNumber> criteria, int version) {

	public Situation {
		criteria = Set.copyOf(criteria);
	}

	/** As the countable conditions look at it (R6). */
	SituationFacts facts() {
		return new SituationFacts(String.valueOf(this.text.nature()), this.text.modes(), this.criteria);
	}

	/** How many criteria of that capacity it is evidence of. */
	public long given(CapacityNumber capacity) {
		return this.criteria.stream().filter((criterion) -> criterion.capacity().equals(capacity)).count();
	}

	public String title() {
		return String.valueOf(this.text.title());
	}

}
