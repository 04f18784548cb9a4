package fr.cqpm.evidence;

import java.util.Locale;
import java.util.Set;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;

/**
 * Situation: a project, activity or event the candidate declares, as the countable
 * conditions look at it.
 *
 * @param nature out of the centre's list, or the candidate's own word for « autre »;
 * capitals and outer spaces make no difference
 * @param modes the communication modes it shows
 * @param criteria the criteria it is evidence of
 */
public record SituationFacts(String nature, Set<CommunicationMode> modes, Set<CriterionNumber> criteria) {

	public SituationFacts {
		nature = nature.strip().toLowerCase(Locale.FRENCH);
		modes = Set.copyOf(modes);
		criteria = Set.copyOf(criteria);
	}

	/** Whether it is evidence of one of that capacity's criteria. */
	boolean countsFor(CapacityNumber capacity) {
		return this.criteria.stream().anyMatch((criterion) -> criterion.capacity().equals(capacity));
	}

}
