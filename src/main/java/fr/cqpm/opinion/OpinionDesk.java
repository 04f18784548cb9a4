package fr.cqpm.opinion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.evidence.EvidenceItem;
import fr.cqpm.evidence.SelfView;
import fr.cqpm.shared.NotFound;

/**
 * Avis en cours: all that its author needs to give it.
 *
 * @param centre the name of the exam centre that asks
 * @param drafts per capacity, in the référentiel's order
 * @param completeness what is missing before it can be transmitted
 * @param evidence what the candidate points to; empty before the deposit
 * @param selfViews how far the candidate says they are; empty before the deposit
 * @param deposited whether there is a report to read
 * @param inTime whether the commission has decided nothing yet
 */
public record OpinionDesk(Invitation invitation, String centre, String candidate, String reference, Edition edition,
		SortedMap<CapacityNumber, CapacityDraft> drafts, OpinionCompleteness completeness,
		Map<CriterionNumber, List<EvidenceItem>> evidence, Map<CriterionNumber, SelfView> selfViews, boolean deposited,
		boolean inTime) {

	public OpinionDesk {
		evidence = Map.copyOf(evidence);
		selfViews = Map.copyOf(selfViews);
	}

	/** Whether the opinion may still be given. */
	public boolean open() {
		return this.invitation.open() && this.inTime;
	}

	/**
	 * The capacity of that number.
	 * @throws NotFound when the edition has none
	 */
	public Capacity capacity(int number) {
		return this.edition.capacities()
			.stream()
			.filter((capacity) -> capacity.number().value() == number)
			.findFirst()
			.orElseThrow(() -> new NotFound("No capacity " + number));
	}

	/** What is typed on it so far. */
	public CapacityDraft draft(Capacity capacity) {
		return Objects.requireNonNull(this.drafts.get(capacity.number()));
	}

	/** What the candidate points to for that capacity, once the report is deposited. */
	public List<EvidenceItem> evidenceFor(Capacity capacity) {
		return capacity.criteria()
			.stream()
			.flatMap((criterion) -> this.evidence.getOrDefault(criterion.number(), List.of()).stream())
			.distinct()
			.toList();
	}

	/** How many capacities need nothing more. */
	public long done() {
		return this.drafts.keySet().stream().filter(this.completeness::complete).count();
	}

	/** The first capacity that needs something, or the last. */
	public CapacityNumber next() {
		return this.drafts.keySet()
			.stream()
			.filter((number) -> !this.completeness.complete(number))
			.findFirst()
			.orElse(this.drafts.lastKey());
	}

	/** Whether no capacity comes after that one. */
	public boolean isLast(CapacityNumber number) {
		return this.drafts.lastKey().equals(number);
	}

}
