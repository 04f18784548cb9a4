package fr.cqpm.marking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Règle R9 des évaluations individuelles (§ IV.2): « Les capacités professionnelles sont
 * évaluées à l'aide des critères avec niveau d'exigence ».
 * <p>
 * « Sans objet », with a reason, is possible only for a criterion that holds « le cas
 * échéant » (§ II, 3.2 and 6.4 in this edition): this project's choice. Marks are
 * submitted when every criterion has one: a practice.
 */
public final class MarkRules {

	private MarkRules() {
	}

	/**
	 * Why this criterion cannot be marked so; empty when it can. The same holds for the
	 * commission's decision.
	 * @param reason motif, needed for « sans objet »
	 */
	public static Optional<Refusal> refusal(Criterion criterion, MarkValue value, @Nullable String reason) {
		if (value != MarkValue.NOT_APPLICABLE) {
			return Optional.empty();
		}
		if (!criterion.conditional()) {
			return refuse(criterion,
					"Le critère %s ne peut pas être sans objet\u00a0: il ne vaut pas «\u00a0le cas échéant\u00a0»."
						.formatted(criterion.number()));
		}
		if (reason == null || reason.isBlank()) {
			return refuse(criterion, "Indiquez pourquoi le critère %s est sans objet.".formatted(criterion.number()));
		}
		return Optional.empty();
	}

	private static Optional<Refusal> refuse(Criterion criterion, String reason) {
		return Optional.of(Refusal.at("criterion-" + criterion.number(), Rule.R9, reason));
	}

	/** The criteria that have no mark yet, in the order of the référentiel. */
	public static List<CriterionNumber> unmarked(Collection<Criterion> criteria, Set<CriterionNumber> marked) {
		return criteria.stream().map(Criterion::number).filter((number) -> !marked.contains(number)).sorted().toList();
	}

	/** Why these marks cannot be submitted; empty when they can. */
	public static Optional<Refusal> submissionRefusal(Collection<Criterion> criteria, Set<CriterionNumber> marked) {
		List<CriterionNumber> unmarked = unmarked(criteria, marked);
		if (unmarked.isEmpty()) {
			return Optional.empty();
		}
		String numbers = unmarked.stream().map(CriterionNumber::toString).collect(Collectors.joining(", "));
		return Optional.of(Refusal.of(Rule.R9,
				(unmarked.size() == 1) ? "Il reste un critère non évalué\u00a0: %s.".formatted(numbers)
						: "Il reste %d critères non évalués\u00a0: %s.".formatted(unmarked.size(), numbers)));
	}

}
