package fr.cqpm.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import fr.cqpm.certification.CapacityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Projet de dossier des modalités: a plan being drawn up, complete or not. Whether it can
 * be transmitted: {@link TransmissionRules}.
 *
 * @param capacities how each capacity is assessed
 * @param agreement with whom it was defined
 * @param due the last minute in which the report may be deposited
 * @param formats the report's formats accepted
 * @param maximumBytes the largest report accepted, in bytes
 */
public record PlanProposal(List<CapacityPlan> capacities, Agreement agreement, @Nullable Instant due,
		Set<ReportFormat> formats, @Nullable Long maximumBytes) {

	public PlanProposal {
		capacities = List.copyOf(capacities);
		formats = Set.copyOf(formats);
	}

	/** How that capacity is assessed; by nothing where none was planned. */
	public CapacityPlan of(CapacityNumber capacity) {
		return this.capacities.stream()
			.filter((line) -> line.capacity().equals(capacity))
			.findFirst()
			.orElseGet(() -> new CapacityPlan(capacity, Set.of(), null));
	}

}
