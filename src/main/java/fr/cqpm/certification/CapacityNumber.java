package fr.cqpm.certification;

/**
 * Numéro d'une capacité professionnelle within its edition, from 1 on, as printed in §
 * II.
 */
public record CapacityNumber(int value) implements Comparable<CapacityNumber> {

	public CapacityNumber {
		if (value < 1) {
			throw new IllegalArgumentException("A capacity's number starts at 1: " + value);
		}
	}

	@Override
	public int compareTo(CapacityNumber other) {
		return Integer.compare(this.value, other.value);
	}

	@Override
	public String toString() {
		return Integer.toString(this.value);
	}

}
