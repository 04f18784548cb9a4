package fr.cqpm.evidence;

/**
 * Où en est la preuve d'un critère: nothing, a situation named, or the very place in the
 * report.
 */
public enum ProofState {

	NONE("aucune preuve"),

	CLAIMED("indiquée"),

	PINNED("épinglée");

	private final String label;

	ProofState(String label) {
		this.label = label;
	}

	/** As said of the evidence, in small letters. */
	public String label() {
		return this.label;
	}

}
