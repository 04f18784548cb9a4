package fr.cqpm.certification;

/**
 * Modalité d'évaluation (§ IV.2.B): how a capacity is assessed. An edition foresees some
 * of them.
 */
public enum AssessmentMethod {

	/** Présentation des projets ou activités réalisés en milieu professionnel. */
	WORKPLACE_PROJECTS("Présentation des projets ou activités réalisés en milieu professionnel"),

	/** Avis de l'entreprise. */
	COMPANY_OPINION("Avis de l'entreprise"),

	/** Évaluation en situation professionnelle reconstituée (§ IV.1, exceptional). */
	RECONSTITUTED_SITUATION("Évaluation en situation professionnelle reconstituée");

	private final String label;

	AssessmentMethod(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
