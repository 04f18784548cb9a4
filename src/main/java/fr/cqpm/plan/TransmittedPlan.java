package fr.cqpm.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;

/**
 * Dossier des modalités en vigueur: the latest transmitted revision.
 *
 * @param revision from 1 on
 * @param methods how each capacity of the edition is assessed
 * @param conditions of the report; an extension granted since is not among them
 */
public record TransmittedPlan(int revision, Instant transmittedAt, Map<CapacityNumber, Set<AssessmentMethod>> methods,
		ReportConditions conditions) {

	public TransmittedPlan {
		methods = Map.copyOf(methods);
	}

	/** Whether one capacity at least is assessed by that method. */
	public boolean foresees(AssessmentMethod method) {
		return this.methods.values().stream().anyMatch((chosen) -> chosen.contains(method));
	}

	/** Whether this capacity is assessed by that method. */
	public boolean plans(CapacityNumber capacity, AssessmentMethod method) {
		return this.methods.getOrDefault(capacity, Set.of()).contains(method);
	}

}
