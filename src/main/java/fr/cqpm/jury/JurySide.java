package fr.cqpm.jury;

/**
 * Collège d'un membre du jury de délibération: the jury is joint (accord of 8 November
 * 2019).
 */
public enum JurySide {

	EMPLOYER("Employeurs"),

	EMPLOYEE("Salariés");

	private final String label;

	JurySide(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
