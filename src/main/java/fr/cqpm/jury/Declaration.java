package fr.cqpm.jury;

/** Déclaration du jury de délibération (§ III). */
public enum Declaration {

	ADMISSIBLE("Admissible"),

	NOT_ADMISSIBLE("Non admissible"),

	/** Back to the commission, with a reason. */
	DEFERRED("Ajourné");

	private final String label;

	Declaration(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether it is a result, which closes the dossier. */
	public boolean isResult() {
		return this != DEFERRED;
	}

}
