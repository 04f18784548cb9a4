package fr.cqpm.commission;

import java.util.Map;
import java.util.Objects;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;

/**
 * Proposition: what the commission's decisions on the criteria suggest for their
 * capacity. Règle R10 (§ IV.2): « Les capacités professionnelles sont évaluées à l'aide
 * des critères avec niveau d'exigence »; « L'acquisition […] est validée par une
 * commission d'évaluation » (§ IV.2.A). The criteria inform, the commission decides.
 */
public enum Proposal {

	/** Every applicable criterion is satisfied. */
	ACQUIRED("Acquise"),

	/** One criterion is not satisfied. */
	NOT_ACQUIRED("Non acquise"),

	/** A criterion is undecided or to review. */
	UNDECIDED("Aucune proposition");

	private final String label;

	Proposal(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * What these decisions suggest.
	 * @param decisions the dossier's, those of other capacities making no difference
	 */
	public static Proposal of(Capacity capacity, Map<CriterionNumber, MarkValue> decisions) {
		boolean oneMet = false;
		boolean oneNotMet = false;
		for (Criterion criterion : capacity.criteria()) {
			if (!decisions.containsKey(criterion.number())) {
				return UNDECIDED;
			}
			switch (Objects.requireNonNull(decisions.get(criterion.number()))) {
				case TO_REVIEW -> {
					return UNDECIDED;
				}
				case MET -> oneMet = true;
				case NOT_MET -> oneNotMet = true;
				case NOT_APPLICABLE -> {
					// neither for nor against
				}
			}
		}
		if (oneNotMet) {
			return NOT_ACQUIRED;
		}
		return oneMet ? ACQUIRED : UNDECIDED;
	}

	/** Whether the commission decides as proposed. */
	public boolean agreesWith(CapacityOutcome outcome) {
		return name().equals(outcome.name());
	}

}
