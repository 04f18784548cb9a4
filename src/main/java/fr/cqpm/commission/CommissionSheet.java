package fr.cqpm.commission;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.interview.OralAnswer;
import fr.cqpm.commission.pen.PenView;
import fr.cqpm.marking.Material;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.Refusal;

/**
 * A commission's pages: the member who reads them, the file, and what stands beside.
 *
 * @param version of all that the page shows: another one once something has changed
 * @param agenda what there is to talk about
 * @param pen who writes the decisions down
 * @param oral what the candidate answered, as far as this member may read it
 * @param closings closings and reopenings in turn
 */
public record CommissionSheet(String version, Seat seat, CommissionFile file, Agenda agenda, PenView pen,
		SortedMap<CriterionNumber, List<OralAnswer>> oral, List<Closing> closings) {

	public CommissionSheet {
		closings = List.copyOf(closings);
	}

	CommissionSheet with(List<Closing> turns) {
		return new CommissionSheet(this.version, this.seat, this.file, this.agenda, this.pen, this.oral, turns);
	}

	/** The closing in force; empty while the commission is open. */
	public Optional<Closing> closing() {
		return this.closings.isEmpty() || !this.closings.getLast().closed() ? Optional.empty()
				: Optional.of(this.closings.getLast());
	}

	/** Why this member cannot sign the closing in force yet; empty when they can. */
	public Optional<Refusal> signingRefusal() {
		return closing().flatMap((closing) -> SigningOrder.of(this.seat, this.file.panel(), closing).refusal());
	}

	/** Whether the commission may decide now. */
	public boolean deciding() {
		return !this.file.sealed() && !this.seat.closed();
	}

	/** Whether this member may write its decisions down now. */
	public boolean writing() {
		return deciding() && this.pen.writing();
	}

	/** What stands beside the criteria. */
	public Material material() {
		return this.file.material();
	}

	/** What the candidate answered in the interview about that criterion. */
	public List<OralAnswer> answers(Criterion criterion) {
		return this.oral.getOrDefault(criterion.number(), List.of())
			.stream()
			.filter((answer) -> !answer.text().isEmpty())
			.toList();
	}

	/** Undecided, nothing to talk about: what all say alike can be taken over. */
	public List<Criterion> unanimous() {
		return criteria().stream()
			.filter((criterion) -> CriterionDecisions.takeable(this.file, this.agenda, criterion.number()).isPresent())
			.toList();
	}

	/** Decided, and nothing has changed since. */
	public List<Criterion> settled() {
		return criteria().stream().filter((criterion) -> this.file.settled(criterion.number())).toList();
	}

	private List<Criterion> criteria() {
		return this.file.edition().criteria();
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
