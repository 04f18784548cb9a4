package fr.cqpm.commission;

/**
 * Base manquante: what a capacity decision still waits for, among « des différentes
 * évaluations », « de l'avis de l'entreprise » and « de l'entretien avec le candidat » (§
 * IV.2.A).
 */
public enum MissingBasis {

	/** Assessments: the plan names no way to assess this capacity. */
	PLAN("Aucune évaluation n’est prévue pour cette capacité."),

	/** Assessments. */
	REPORT("Le rapport n’est pas déposé."),

	/** Assessments. */
	PRESENTATION("La présentation devant la commission n’a pas eu lieu."),

	/** Assessments. */
	RECONSTITUTED_SITUATION("L’évaluation en situation professionnelle reconstituée n’a pas eu lieu."),

	/** Assessments. */
	MARKS("Les évaluateurs n’ont pas tous transmis leur évaluation."),

	/** The company's opinion. */
	OPINION("L’avis de l’entreprise n’est ni transmis ni dispensé."),

	/** The interview. */
	INTERVIEW("L’entretien avec le candidat n’a pas eu lieu.");

	private final String sentence;

	MissingBasis(String sentence) {
		this.sentence = sentence;
	}

	/** One French sentence. */
	public String sentence() {
		return this.sentence;
	}

}
