package fr.cqpm.opinion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Avis complet. Règle R7 (§ IV.2.B.b): « L'entreprise (tuteur, responsable hiérarchique
 * ou fonctionnel...) donne un avis en regard du référentiel de certification (capacités
 * professionnelles et/ou critères) ».
 * <p>
 * So a capacity is complete by its own answer, or by the answers to all its criteria. A
 * comment is asked for where an answer is not favourable: this project's choice.
 *
 * @param missing what is missing, per capacity, in the capacities' order; empty when the
 * opinion can be transmitted
 */
public record OpinionCompleteness(SortedMap<CapacityNumber, List<String>> missing) {

	public static OpinionCompleteness of(Collection<Capacity> capacities,
			Map<CapacityNumber, OpinionStatement> byCapacity, Map<CriterionNumber, OpinionStatement> byCriterion) {
		SortedMap<CapacityNumber, List<String>> missing = new TreeMap<>();
		for (Capacity capacity : capacities) {
			List<String> lacks = new ArrayList<>();
			OpinionStatement own = byCapacity.get(capacity.number());
			List<CriterionNumber> criteria = capacity.criteria().stream().map(Criterion::number).toList();
			if (own == null && !byCriterion.keySet().containsAll(criteria)) {
				lacks.add(unanswered(criteria, byCriterion));
			}
			if (own != null && own.lacksComment()) {
				lacks.add(comment("la capacité " + capacity.number(), own));
			}
			criteria.stream()
				.filter((criterion) -> byCriterion.containsKey(criterion))
				.filter((criterion) -> Objects.requireNonNull(byCriterion.get(criterion)).lacksComment())
				.forEach((criterion) -> lacks
					.add(comment("le critère " + criterion, Objects.requireNonNull(byCriterion.get(criterion)))));
			if (!lacks.isEmpty()) {
				missing.put(capacity.number(), List.copyOf(lacks));
			}
		}
		return new OpinionCompleteness(missing);
	}

	private static String unanswered(List<CriterionNumber> criteria,
			Map<CriterionNumber, OpinionStatement> byCriterion) {
		List<String> open = criteria.stream()
			.filter((criterion) -> !byCriterion.containsKey(criterion))
			.map(CriterionNumber::toString)
			.toList();
		if (open.size() == criteria.size()) {
			return "Donnez votre avis sur cette capacité, ou sur chacun de ses critères.";
		}
		return "Donnez votre avis sur cette capacité, ou sur les critères restants\u00a0: " + String.join(", ", open)
				+ ".";
	}

	private static String comment(String about, OpinionStatement statement) {
		return "Ajoutez un commentaire\u00a0: votre avis sur %s est «\u00a0%s\u00a0».".formatted(about,
				statement.answer().label().toLowerCase(Locale.FRENCH));
	}

	/** Whether the opinion can be transmitted. */
	public boolean complete() {
		return this.missing.isEmpty();
	}

	/** Whether nothing is missing for that capacity. */
	public boolean complete(CapacityNumber capacity) {
		return !this.missing.containsKey(capacity);
	}

	/** Why the opinion cannot be transmitted yet; the field is « capacity-3 ». */
	public List<Refusal> refusals() {
		return this.missing.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((reason) -> Refusal.at("capacity-" + entry.getKey(), Rule.R7, reason)))
			.toList();
	}

}
