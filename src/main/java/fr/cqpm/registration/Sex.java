package fr.cqpm.registration;

/**
 * Sexe à l'état civil, as the national transmission of results asks for it, and for that
 * only.
 */
public enum Sex {

	F("Féminin"),

	M("Masculin");

	private final String label;

	Sex(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
