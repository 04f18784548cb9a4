package fr.cqpm.marking;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.SelfView;
import org.jspecify.annotations.Nullable;

/**
 * Ce qui se lit à côté des critères: the candidate's evidence and the company's opinion.
 *
 * @param selfViews what the candidate says of themselves: shown, never counted
 * @param coverage what the situations add up to, per capacity with a countable condition
 * @param report what the report's card says, or {@code null} while none is deposited
 * @param paged whether the report can be shown page by page
 * @param waiver why there is no opinion, or {@code null}
 */
public record Material(Map<CriterionNumber, List<Proof>> proofs, Map<CriterionNumber, SelfView> selfViews,
		Map<CapacityNumber, Coverage> coverage, Map<CapacityNumber, List<Voice>> byCapacity,
		Map<CriterionNumber, List<Voice>> byCriterion, @Nullable String report, boolean paged,
		@Nullable String waiver) {

	public Material {
		proofs = Map.copyOf(proofs);
		selfViews = Map.copyOf(selfViews);
		coverage = Map.copyOf(coverage);
		byCapacity = Map.copyOf(byCapacity);
		byCriterion = Map.copyOf(byCriterion);
	}

	/** Where the candidate shows that criterion. */
	public List<Proof> proofs(CriterionNumber criterion) {
		return this.proofs.getOrDefault(criterion, List.of());
	}

	/** What the candidate says of themselves on that criterion, or {@code null}. */
	public @Nullable SelfView selfView(CriterionNumber criterion) {
		return this.selfViews.get(criterion);
	}

	/** What the company says of that criterion, or else of its capacity. */
	public List<Voice> voices(CriterionNumber criterion) {
		return this.byCriterion.getOrDefault(criterion, this.byCapacity.getOrDefault(criterion.capacity(), List.of()));
	}

	/** What the situations add up to (R6), or {@code null} where nothing is counted. */
	public @Nullable Coverage coverage(CapacityNumber capacity) {
		return this.coverage.get(capacity);
	}

	/**
	 * Preuve: where the candidate shows it.
	 *
	 * @param pages « 12–14 », or {@code null}
	 * @param firstPage where a reader opens the report
	 * @param quote the words of a passage, or {@code null}
	 */
	public record Proof(String situation, @Nullable String pages, int firstPage, @Nullable String note,
			@Nullable String quote) {

	}

	/**
	 * Avis: one person's answer.
	 *
	 * @param answer the enum's name, for its sign
	 * @param word as shown within a sentence, in small letters
	 */
	public record Voice(String by, String answer, String word, @Nullable String comment) {

	}

	/**
	 * Couverture d'une condition dénombrable (R6).
	 *
	 * @param counter « 2 cas sur 2, de nature différente »
	 */
	public record Coverage(String counter, boolean satisfied) {

	}

}
