package fr.cqpm.rights;

/** Issue d'un dossier: what its retention depends on. */
public enum Outcome {

	ADMISSIBLE("Admissible"),

	NOT_ADMISSIBLE("Non admissible"),

	/** No result, or only a deferral. */
	UNFINISHED("Sans résultat");

	private final String label;

	Outcome(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
