package fr.cqpm.commission.agenda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.AgendaItem.Gap;

/**
 * Ordre du jour d'une commission: only what is worth talking about, in the order of the
 * référentiel. A practice: commissions talk about what differs, and take over the rest.
 *
 * @param items divergences and gaps, the capacity's own first, those closed included
 */
public record Agenda(List<AgendaItem> items) {

	public Agenda {
		items = List.copyOf(items);
	}

	/**
	 * What a commission talks about.
	 * @param capacities those it decides
	 * @param heard what is said of each of their criteria
	 * @param unmet their countable conditions that are not met (R6)
	 */
	public static Agenda of(Collection<Capacity> capacities, Map<CriterionNumber, Heard> heard,
			Map<CapacityNumber, UnmetCondition> unmet) {
		List<AgendaItem> items = new ArrayList<>();
		for (Capacity capacity : capacities) {
			UnmetCondition condition = unmet.get(capacity.number());
			if (condition != null) {
				items.add(new AgendaItem(capacity.number(), null,
						List.of(new Gap(Cause.CONDITION, Cause.CONDITION.sentence(condition.counter()))),
						condition.closed()));
			}
			for (Criterion criterion : capacity.criteria()) {
				item(criterion.number(), Objects.requireNonNull(heard.get(criterion.number()))).ifPresent(items::add);
			}
		}
		return new Agenda(items);
	}

	private static Optional<AgendaItem> item(CriterionNumber criterion, Heard heard) {
		List<Cause> causes = heard.causes();
		return causes.isEmpty() ? Optional.empty() : Optional.of(new AgendaItem(criterion.capacity(), criterion,
				causes.stream().map(Gap::of).toList(), heard.standing() == Standing.SETTLED));
	}

	/** What is still to be decided. */
	public List<AgendaItem> open() {
		return this.items.stream().filter((item) -> !item.closed()).toList();
	}

	/** Why that criterion is talked about; empty when it is not. */
	public Optional<AgendaItem> of(CriterionNumber criterion) {
		return this.items.stream().filter((item) -> criterion.equals(item.criterion())).findFirst();
	}

	/**
	 * Condition de réalisation non remplie, as the situations add up.
	 *
	 * @param counter what they add up to: « 1 cas sur 2, de nature différente »
	 * @param closed whether the commission has decided on its capacity, and so on it
	 */
	public record UnmetCondition(String counter, boolean closed) {

	}

}
