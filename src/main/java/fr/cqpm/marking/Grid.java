package fr.cqpm.marking;

import java.util.List;
import java.util.stream.Collectors;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Material.Proof;
import fr.cqpm.marking.Material.Voice;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.NotFound;
import fr.cqpm.evidence.SelfView;
import org.jspecify.annotations.Nullable;

/**
 * Grille d'évaluation: one assessor's page of one dossier, with all that stands beside
 * each criterion.
 *
 * @param standard title of the CQPM, the référentiel's words
 * @param capacities in the référentiel's order
 * @param report what the report's card says, or {@code null} while none is deposited
 * @param paged whether the report can be shown page by page
 * @param sheet the assessor's marks
 * @param waiver why there is no opinion of the company, or {@code null}
 */
public record Grid(Seat seat, String standard, List<CapacityRow> capacities, @Nullable String report, boolean paged,
		MarkSheet sheet, @Nullable String waiver) {

	public Grid {
		capacities = List.copyOf(capacities);
	}

	/** Whether marks are submitted and may still be revised, with a reason. */
	public boolean revisable() {
		return this.sheet.submittedAt() != null && !this.seat.closed();
	}

	/** How many criteria have an answer. */
	public int done() {
		return this.capacities.stream().mapToInt(CapacityRow::done).sum();
	}

	/** How many criteria there are. */
	public int total() {
		return this.capacities.stream().mapToInt(CapacityRow::total).sum();
	}

	/** The first capacity that still waits for an answer, else the first one. */
	public int current() {
		return this.capacities.stream()
			.filter((capacity) -> capacity.done() < capacity.total())
			.findFirst()
			.orElse(this.capacities.getFirst())
			.number();
	}

	/**
	 * The row of that criterion.
	 * @throws NotFound when there is none
	 */
	public CriterionRow row(CriterionNumber number) {
		return this.capacities.stream()
			.flatMap((capacity) -> capacity.criteria().stream())
			.filter((row) -> row.mark().criterion().equals(number))
			.findFirst()
			.orElseThrow(() -> new NotFound("No criterion " + number));
	}

	/**
	 * Une capacité sur la grille.
	 *
	 * @param coverage what the situations add up to (R6), or {@code null}
	 * @param covered whether that satisfies the condition
	 * @param opinion the company's answers on the capacity as a whole
	 * @param note what the assessor noted for themselves
	 */
	public record CapacityRow(int number, String title, String conditions, @Nullable String coverage, boolean covered,
			List<Voice> opinion, ReadingNote note, List<CriterionRow> criteria) {

		public CapacityRow {
			opinion = List.copyOf(opinion);
			criteria = List.copyOf(criteria);
		}

		public int done() {
			return (int) this.criteria.stream().filter((criterion) -> criterion.mark().value() != null).count();
		}

		public int total() {
			return this.criteria.size();
		}

		/** Where the candidate shows any of it, each place once. */
		public List<Proof> proofs() {
			return this.criteria.stream().flatMap((criterion) -> criterion.evidence().stream()).distinct().toList();
		}

		/** Which of {@link #proofs()} show that criterion: « 0 2 », or {@code null}. */
		public @Nullable String proofs(CriterionRow row) {
			List<Proof> all = proofs();
			String places = row.evidence()
				.stream()
				.map((proof) -> Integer.toString(all.indexOf(proof)))
				.collect(Collectors.joining(" "));
			return places.isEmpty() ? null : places;
		}

		/** The versions of its marks, in the order of the criteria: « 1,0,2,0 ». */
		public String versions() {
			return this.criteria.stream()
				.map((criterion) -> Integer.toString(criterion.mark().version()))
				.collect(Collectors.joining(","));
		}

	}

	/**
	 * Un critère sur la grille.
	 *
	 * @param number as printed, « 3.2 »
	 * @param conditional whether « sans objet » is possible
	 * @param evidence where the candidate says it is shown
	 * @param selfView what the candidate says of themselves, or {@code null}
	 * @param opinion the company's answers on this criterion
	 */
	public record CriterionRow(String number, String text, boolean conditional, Mark mark, List<Proof> evidence,
			@Nullable SelfView selfView, List<Voice> opinion) {

		public CriterionRow {
			evidence = List.copyOf(evidence);
			opinion = List.copyOf(opinion);
		}

	}

}
