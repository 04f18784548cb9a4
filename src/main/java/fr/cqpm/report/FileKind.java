package fr.cqpm.report;

/**
 * Nature d'un fichier: what the candidate sends it as. Each kind has versions, conditions
 * and a window of its own.
 */
public enum FileKind {

	/** Le rapport d'activité, of which the newest version is deposited. */
	REPORT("rapport"),

	/** Une annexe du rapport: several, deposited with it. */
	ANNEX("annexe"),

	/** Le support de la présentation orale: the newest one counts. */
	SUPPORT("support de présentation");

	private final String label;

	FileKind(String label) {
		this.label = label;
	}

	/** As a sentence names it, without its article. */
	public String label() {
		return this.label;
	}

}
