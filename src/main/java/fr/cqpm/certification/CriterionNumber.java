package fr.cqpm.certification;

import java.util.Comparator;

/**
 * Numéro d'un critère within its edition: its capacity and its rank there, both from 1
 * on, shown as « 3.2 ».
 */
public record CriterionNumber(CapacityNumber capacity, int rank) implements Comparable<CriterionNumber> {

	private static final Comparator<CriterionNumber> ORDER = Comparator.comparing(CriterionNumber::capacity)
		.thenComparingInt(CriterionNumber::rank);

	public CriterionNumber {
		if (rank < 1) {
			throw new IllegalArgumentException("A criterion's rank starts at 1: " + rank);
		}
	}

	public static CriterionNumber of(int capacity, int rank) {
		return new CriterionNumber(new CapacityNumber(capacity), rank);
	}

	/**
	 * Reads « 3.2 ».
	 * @throws IllegalArgumentException when the text is not two numbers with a point
	 * between
	 */
	public static CriterionNumber parse(String text) {
		String[] parts = text.split("\\.", -1);
		if (parts.length != 2) {
			throw new IllegalArgumentException("Not a criterion's number: " + text);
		}
		return of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
	}

	@Override
	public int compareTo(CriterionNumber other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.capacity + "." + this.rank;
	}

}
