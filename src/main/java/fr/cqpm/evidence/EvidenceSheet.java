package fr.cqpm.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Preuves d'un dossier: the capacities planned for workplace projects, each criterion
 * with its evidence.
 *
 * @param capacities none while no plan is transmitted
 * @param situations what evidence can be taken from
 * @param map the same at one glance
 * @param pageCount of the newest version, or {@code null} when not known
 * @param closed why nothing can change now, or {@code null} when it can
 */
public record EvidenceSheet(List<Part> capacities, List<Situation> situations, CoverageMap map,
		@Nullable Integer pageCount, @Nullable Refusal closed) {

	public EvidenceSheet {
		capacities = List.copyOf(capacities);
		situations = List.copyOf(situations);
	}

	/** The capacities themselves. */
	public List<Capacity> planned() {
		return this.capacities.stream().map(Part::capacity).toList();
	}

	public Optional<Part> capacity(CapacityNumber number) {
		return this.capacities.stream().filter((part) -> part.capacity().number().equals(number)).findFirst();
	}

	/**
	 * The line of a criterion.
	 * @throws IllegalArgumentException when it is not planned
	 */
	public Line line(CriterionNumber number) {
		return this.capacities.stream()
			.flatMap((part) -> part.criteria().stream())
			.filter((line) -> line.criterion().number().equals(number))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not planned: " + number));
	}

	public Optional<EvidenceEntry> entry(UUID id) {
		return this.capacities.stream()
			.flatMap((part) -> part.criteria().stream())
			.flatMap((line) -> line.entries().stream())
			.filter((entry) -> entry.id().equals(id))
			.findFirst();
	}

	/** How many criteria have no evidence. */
	public long bareCriteria() {
		return this.map.count(ProofState.NONE);
	}

	/** Evidence that names no page, or one the report does not have. */
	public List<EvidenceEntry> withoutPages() {
		return this.capacities.stream()
			.flatMap((part) -> part.criteria().stream())
			.flatMap((line) -> line.entries().stream())
			.filter((entry) -> new EvidenceText(entry.item().pages(), null).refusal(this.pageCount).isPresent()
					|| entry.item().pages() == null)
			.toList();
	}

	/**
	 * Une capacité.
	 *
	 * @param coverage of its countable condition, or {@code null} when it has none
	 */
	public record Part(Capacity capacity, @Nullable Coverage coverage, List<Line> criteria) {

		public Part {
			criteria = List.copyOf(criteria);
		}

		/** How many of its criteria have evidence. */
		public long proven() {
			return this.criteria.stream().filter((line) -> !line.isBare()).count();
		}

	}

	/**
	 * Un critère.
	 *
	 * @param said what the candidate says of themselves
	 */
	public record Line(Criterion criterion, List<EvidenceEntry> entries, SaidOfSelf said) {

		public Line {
			entries = List.copyOf(entries);
		}

		public boolean isBare() {
			return this.entries.isEmpty();
		}

	}

}
