package fr.cqpm.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Carte des preuves: capacities by criteria, how far the evidence of each is, and what
 * the candidate says of it. The candidate's list of tasks before the deposit; then what
 * the commission reads first.
 *
 * @param rows in the référentiel's order
 */
public record CoverageMap(List<Row> rows) {

	public CoverageMap {
		rows = List.copyOf(rows);
	}

	static CoverageMap of(Collection<Capacity> capacities, Collection<SituationFacts> situations,
			Map<CriterionNumber, ProofState> states, Map<CriterionNumber, SelfView> said) {
		return new CoverageMap(capacities.stream()
			.map((capacity) -> new Row(capacity, Coverage.of(capacity, situations).orElse(null),
					capacity.criteria()
						.stream()
						.map((criterion) -> new Cell(criterion.number(),
								states.getOrDefault(criterion.number(), ProofState.NONE), said.get(criterion.number())))
						.toList()))
			.toList());
	}

	/** How many criteria are so far. */
	public long count(ProofState state) {
		return cells().filter((cell) -> cell.state() == state).count();
	}

	/** How many criteria there are. */
	public long total() {
		return cells().count();
	}

	/** The first criterion that is so far. */
	public Optional<CriterionNumber> first(ProofState state) {
		return cells().filter((cell) -> cell.state() == state).map(Cell::number).findFirst();
	}

	/** How many criteria the candidate says this of. */
	public long said(SelfView view) {
		return cells().filter((cell) -> cell.view() == view).count();
	}

	/** How many criteria the candidate says nothing of. */
	public long unsaid() {
		return cells().filter((cell) -> cell.view() == null).count();
	}

	/** The first criterion the candidate says nothing of. */
	public Optional<CriterionNumber> firstUnsaid() {
		return cells().filter((cell) -> cell.view() == null).map(Cell::number).findFirst();
	}

	/** The capacities whose countable condition (R6) still lacks something. */
	public List<Row> lacking() {
		return this.rows.stream().filter((row) -> row.coverage() != null && !row.coverage().satisfied()).toList();
	}

	private Stream<Cell> cells() {
		return this.rows.stream().flatMap((row) -> row.cells().stream());
	}

	/**
	 * Une capacité.
	 *
	 * @param coverage of its countable condition, or {@code null} when it has none
	 */
	public record Row(Capacity capacity, @Nullable Coverage coverage, List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		/** How many of its criteria have evidence. */
		public long proven() {
			return this.cells.stream().filter((cell) -> cell.state() != ProofState.NONE).count();
		}

	}

	/**
	 * Un critère.
	 *
	 * @param view what the candidate says of it, or {@code null}
	 */
	public record Cell(CriterionNumber number, ProofState state, @Nullable SelfView view) {

	}

}
