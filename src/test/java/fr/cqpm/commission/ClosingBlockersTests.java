package fr.cqpm.commission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClosingBlockersTests {

	private static final CapacityNumber ONE = new CapacityNumber(1);

	private static final CapacityNumber TWO = new CapacityNumber(2);

	private static final List<Capacity> CAPACITIES = List.of(SampleEdition.capacity(1, 2),
			SampleEdition.capacity(2, 2));

	private final Map<CriterionNumber, MarkValue> criteria = new HashMap<>();

	private final Map<CapacityNumber, CapacityDecision> decisions = new HashMap<>();

	private final Map<CapacityNumber, DecisionBasis> bases = new HashMap<>();

	@BeforeEach
	void everythingIsDecided() {
		CAPACITIES.forEach((capacity) -> {
			capacity.criteria().forEach((criterion) -> this.criteria.put(criterion.number(), MarkValue.MET));
			this.decisions.put(capacity.number(),
					new CapacityDecision(capacity.number(), CapacityOutcome.ACQUIRED, null));
			this.bases.put(capacity.number(), new DecisionBasis(capacity.number(), List.of()));
		});
	}

	@Test
	void nothingBlocksWhenEverythingIsDecided() {
		assertThat(blockers()).isEmpty();
	}

	@Test
	void aRefusedCapacityDoesNotBlock() {
		this.criteria.put(CriterionNumber.of(1, 1), MarkValue.NOT_MET);
		this.decisions.put(ONE, new CapacityDecision(ONE, CapacityOutcome.NOT_ACQUIRED, "Motif"));
		assertThat(blockers()).isEmpty();
	}

	@Test
	void anUndecidedCriterionBlocks() {
		this.criteria.remove(CriterionNumber.of(2, 1));
		this.criteria.remove(CriterionNumber.of(2, 2));
		this.decisions.put(TWO, new CapacityDecision(TWO, CapacityOutcome.ACQUIRED, "Motif"));
		assertThat(blockers()).containsExactly(
				Refusal.at("capacity-2", Rule.R10, "Capacité 2\u00a0: critères sans décision\u00a0: 2.1, 2.2."));
	}

	@Test
	void aCriterionToReviewBlocksEvenADecidedCapacity() {
		this.criteria.put(CriterionNumber.of(1, 2), MarkValue.TO_REVIEW);
		this.decisions.put(ONE, new CapacityDecision(ONE, CapacityOutcome.ACQUIRED, "Motif"));
		assertThat(blockers())
			.containsExactly(Refusal.at("capacity-1", Rule.R10, "Capacité 1\u00a0: critères à revoir\u00a0: 1.2."));
	}

	@Test
	void anUndecidedCapacityBlocks() {
		this.decisions.remove(TWO);
		assertThat(blockers())
			.containsExactly(Refusal.at("capacity-2", Rule.R10, "Capacité 2\u00a0: aucune décision n’est prise."));
	}

	@Test
	void aCriterionChangedAfterItsCapacityAsksForTheReasonAgain() {
		this.criteria.put(CriterionNumber.of(1, 1), MarkValue.NOT_MET);
		assertThat(blockers()).containsExactly(Refusal.at("capacity-1", Rule.R10,
				"Indiquez le motif\u00a0: la décision sur la capacité 1 s’écarte de ce que proposent les critères."));
	}

	@Test
	void aMissingBasisBlocks() {
		this.bases.put(ONE, new DecisionBasis(ONE, List.of(MissingBasis.INTERVIEW)));
		assertThat(blockers()).extracting(Refusal::rule).containsExactly(Rule.R8);
	}

	@Test
	void everyCapacityHasItsBasis() {
		this.bases.remove(ONE);
		assertThatIllegalArgumentException().isThrownBy(this::blockers);
	}

	private List<Refusal> blockers() {
		return new ClosingBlockers(this.criteria, this.decisions, this.bases).refusals(CAPACITIES);
	}

}
