package fr.cqpm.marking;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.marking.Grid.CapacityRow;
import fr.cqpm.marking.Grid.CriterionRow;
import fr.cqpm.marking.Material.Coverage;
import fr.cqpm.marking.MarkTallies.Tally;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grilles d'évaluation, as their author reads them. */
@Service
public class Grids {

	private final Editions editions;

	private final Panels panels;

	private final Marks marks;

	private final MarkRows rows;

	private final MarkTallies tallies;

	private final Materials materials;

	Grids(Editions editions, Panels panels, Marks marks, MarkRows rows, MarkTallies tallies, Materials materials) {
		this.editions = editions;
		this.panels = panels;
		this.marks = marks;
		this.rows = rows;
		this.tallies = tallies;
		this.materials = materials;
	}

	/** The actor's own grid of that dossier, in a constant number of statements. */
	@Transactional(readOnly = true)
	public Grid of(Actor actor, DossierId id) {
		Seat seat = this.panels.requireMember(actor, id);
		Edition edition = this.editions.byId(seat.edition());
		MarkSheet sheet = this.rows.of(id, seat.person());
		Material beside = this.materials.of(id, edition);
		List<CapacityRow> capacities = edition.capacities()
			.stream()
			.map((capacity) -> row(capacity, sheet, beside))
			.toList();
		return new Grid(seat, edition.title(), capacities, beside.report(), beside.paged(), sheet, beside.waiver());
	}

	/** The actor's files, each with what they have to do there. */
	@Transactional(readOnly = true)
	public List<Assignment> assignments(Actor actor) {
		Map<DossierId, Tally> each = this.tallies.of(actor.requirePerson());
		return this.panels.seats(actor).stream().map((seat) -> Assignment.of(seat, each.get(seat.dossier()))).toList();
	}

	/** Where the members of the commission are, for one of them. */
	@Transactional(readOnly = true)
	public Members members(Actor actor, DossierId id) {
		return new Members(this.panels.requireMember(actor, id), this.marks.state(id));
	}

	private static CapacityRow row(Capacity capacity, MarkSheet sheet, Material beside) {
		Coverage coverage = beside.coverage(capacity.number());
		return new CapacityRow(capacity.number().value(), capacity.title(), capacity.conditions(),
				(coverage != null) ? coverage.counter() : null, coverage != null && coverage.satisfied(),
				beside.byCapacity().getOrDefault(capacity.number(), List.of()), sheet.note(capacity.number()),
				capacity.criteria().stream().map((criterion) -> row(criterion, sheet, beside)).toList());
	}

	private static CriterionRow row(Criterion criterion, MarkSheet sheet, Material beside) {
		CriterionNumber number = criterion.number();
		return new CriterionRow(number.toString(), criterion.text(), criterion.conditional(), sheet.mark(number),
				beside.proofs(number), beside.selfView(number), beside.byCriterion().getOrDefault(number, List.of()));
	}

	/** The commission's members and where each is with their marks. */
	public record Members(Seat seat, MarkingState state) {

	}

}
