package fr.cqpm.tracking;

/** Où en est un dossier: the first thing that is still to happen. */
public enum Stage {

	/** The plan is to be drawn up and transmitted. */
	PLAN("Dossier des modalités à transmettre"),

	/** The candidate has still to deposit the report. */
	REPORT("Rapport attendu"),

	/** The company's opinion, or its waiver, is missing. */
	OPINION("Avis de l’entreprise attendu"),

	/** The commission is to be composed. */
	PANEL("Commission à composer"),

	/** Assessors are marking. */
	MARKING("Évaluation en cours"),

	/** Presentation and interview are to be held. */
	MEETING("Présentation et entretien à tenir"),

	/** The commission is deciding. */
	DECISION("Décision de la commission"),

	/** The jury is to deliberate. */
	JURY("Délibération du jury"),

	/** The result is declared. */
	DECLARED("Résultat déclaré");

	private final String label;

	Stage(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
