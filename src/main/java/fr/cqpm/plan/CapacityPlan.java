package fr.cqpm.plan;

import java.util.Set;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Modalités d'évaluation d'une capacité, as the plan holds them.
 *
 * @param methods how this capacity is assessed
 * @param reason motif: why the workplace is impossible, where a reconstituted situation
 * is planned
 */
public record CapacityPlan(CapacityNumber capacity, Set<AssessmentMethod> methods, @Nullable String reason) {

	public CapacityPlan {
		methods = Set.copyOf(methods);
	}

}
