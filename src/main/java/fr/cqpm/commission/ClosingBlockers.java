package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Ce qui empêche de clore une commission. Règles R8 and R10 (§ IV.2.A): every criterion
 * decided and none « à revoir », every capacity decided, with its bases and, where
 * needed, its reason. All is looked at again here, since a criterion may have changed
 * after its capacity was decided.
 *
 * @param criteria the commission's decisions in force on the criteria
 * @param decisions its decisions in force on the capacities
 * @param bases the bases of each capacity as they stand now
 */
public record ClosingBlockers(Map<CriterionNumber, MarkValue> criteria, Map<CapacityNumber, CapacityDecision> decisions,
		Map<CapacityNumber, DecisionBasis> bases) {

	public ClosingBlockers {
		criteria = Map.copyOf(criteria);
		decisions = Map.copyOf(decisions);
		bases = Map.copyOf(bases);
	}

	/**
	 * What blocks closing; empty when nothing does.
	 * @param capacities those this commission decides
	 */
	public List<Refusal> refusals(Collection<Capacity> capacities) {
		return capacities.stream().flatMap((capacity) -> refusals(capacity).stream()).toList();
	}

	private List<Refusal> refusals(Capacity capacity) {
		List<Refusal> refusals = new ArrayList<>();
		List<CriterionNumber> numbers = capacity.criteria().stream().map(Criterion::number).toList();
		List<CriterionNumber> undecided = numbers.stream()
			.filter((number) -> !this.criteria.containsKey(number))
			.toList();
		List<CriterionNumber> toReview = numbers.stream()
			.filter((number) -> this.criteria.get(number) == MarkValue.TO_REVIEW)
			.toList();
		if (!undecided.isEmpty()) {
			refusals.add(refuse(capacity, "critères sans décision\u00a0: %s.".formatted(join(undecided))));
		}
		if (!toReview.isEmpty()) {
			refusals.add(refuse(capacity, "critères à revoir\u00a0: %s.".formatted(join(toReview))));
		}
		refusals.addAll(decision(capacity));
		return refusals;
	}

	private List<Refusal> decision(Capacity capacity) {
		CapacityNumber number = capacity.number();
		List<Refusal> refusals = new ArrayList<>();
		if (!this.bases.containsKey(number)) {
			throw new IllegalArgumentException("No basis for capacity " + number);
		}
		Objects.requireNonNull(this.bases.get(number)).refusal().ifPresent(refusals::add);
		if (!this.decisions.containsKey(number)) {
			refusals.add(refuse(capacity, "aucune décision n’est prise."));
		}
		else {
			Objects.requireNonNull(this.decisions.get(number))
				.refusal(Proposal.of(capacity, this.criteria))
				.ifPresent(refusals::add);
		}
		return refusals;
	}

	private static Refusal refuse(Capacity capacity, String reason) {
		return Refusal.at("capacity-" + capacity.number(), Rule.R10,
				"Capacité %s\u00a0: %s".formatted(capacity.number(), reason));
	}

	private static String join(List<CriterionNumber> numbers) {
		return numbers.stream().map(CriterionNumber::toString).collect(Collectors.joining(", "));
	}

}
