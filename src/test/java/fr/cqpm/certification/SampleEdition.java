package fr.cqpm.certification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.cqpm.certification.OfficialText.Columns;
import fr.cqpm.certification.OfficialText.Heading;

/** Plainly fictitious editions, as small or as large as a rule's table needs. */
public final class SampleEdition {

	private static final Heading HEADING = new Heading("I", "Exemple");

	private static final OfficialText TEXT = new OfficialText("Exemple", "Exemple", HEADING, List.of(), "Exemple",
			List.of(), HEADING, new Columns("Exemple", "Exemple", "Exemple"), HEADING, HEADING, List.of(), null);

	private SampleEdition() {
	}

	/** That many capacities of two criteria each, the second one conditional. */
	public static Edition of(int capacities, Set<AssessmentMethod> methods) {
		return of(IntStream.rangeClosed(1, capacities).mapToObj((number) -> capacity(number, 2)).toList(), methods);
	}

	public static Edition of(List<Capacity> capacities, Set<AssessmentMethod> methods) {
		return new Edition(new EditionId(new UUID(0, 1)), "exemple", "2026-01", null, "Exemple", Map.of(), List.of(),
				capacities, "Exemple", methods, TEXT, "0");
	}

	/**
	 * A capacity with that many criteria, the last one conditional when there are
	 * several.
	 */
	public static Capacity capacity(int number, int criteria) {
		List<Criterion> list = IntStream.rangeClosed(1, criteria)
			.mapToObj((rank) -> new Criterion(CriterionNumber.of(number, rank), "Exemple " + number + "." + rank,
					criteria > 1 && rank == criteria))
			.toList();
		return new Capacity(new CapacityNumber(number), "Exemple " + number, "Exemple", null, list);
	}

	/** The same capacity with a countable condition. */
	public static Capacity counting(Capacity capacity, CountableCondition countable) {
		return new Capacity(capacity.number(), capacity.title(), capacity.conditions(), countable, capacity.criteria());
	}

}
