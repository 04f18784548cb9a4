package fr.cqpm.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Material;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.Refusal;

/**
 * A commission's pages: the member who reads them, the file, and what stands beside.
 *
 * @param closings closings and reopenings in turn
 */
public record CommissionSheet(Seat seat, CommissionFile file, Material material, List<Closing> closings) {

	public CommissionSheet {
		closings = List.copyOf(closings);
	}

	/** The closing in force; empty while the commission is open. */
	public Optional<Closing> closing() {
		return this.closings.isEmpty() || !this.closings.getLast().closed() ? Optional.empty()
				: Optional.of(this.closings.getLast());
	}

	/** Whether this member may decide now. */
	public boolean deciding() {
		return !this.file.sealed() && !this.seat.closed();
	}

	/**
	 * The criteria to talk about first: marked differently or « à revoir », or revised
	 * since the decision, and not settled.
	 */
	public List<Criterion> divergent() {
		return criteria().stream().filter((criterion) -> !settled(criterion) && !takeable(criterion)).toList();
	}

	/** Undecided, and all assessors say alike. */
	public List<Criterion> unanimous() {
		return criteria().stream().filter(this::takeable).toList();
	}

	/** Decided. */
	public List<Criterion> settled() {
		return criteria().stream().filter(this::settled).toList();
	}

	/** All criteria, under the heading of what is to be done about them. */
	public Map<String, List<Criterion>> sections() {
		Map<String, List<Criterion>> sections = new LinkedHashMap<>();
		sections.put("Divergences et points à revoir", divergent());
		sections.put("Unanimes, à décider", unanimous());
		sections.put("Décidés", settled());
		return sections;
	}

	private List<Criterion> criteria() {
		return this.file.edition().criteria();
	}

	private boolean takeable(Criterion criterion) {
		return CriterionDecisions.takeable(this.file, criterion.number()).isPresent();
	}

	private boolean settled(Criterion criterion) {
		CriterionNumber number = criterion.number();
		return this.file.criteria().containsKey(number) && !this.file.stale(number)
				&& this.file.criteria().get(number).value() != MarkValue.TO_REVIEW;
	}

	/** What all assessors say of that criterion, for taking over. */
	public MarkValue common(Criterion criterion) {
		return this.file.unanimous(criterion.number()).orElseThrow();
	}

	public Capacity capacity(Criterion criterion) {
		return this.file.edition().capacity(criterion.number().capacity());
	}

	public List<Refusal> blockers() {
		return this.file.blockers();
	}

}
