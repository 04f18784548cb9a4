package fr.cqpm.commission;

/**
 * Base d'une décision (§ IV.2.A): « des différentes évaluations » « de l'avis de
 * l'entreprise » « de l'entretien avec le candidat ».
 */
public enum Basis {

	ASSESSMENTS("Évaluations"),

	OPINION("Avis de l’entreprise"),

	INTERVIEW("Entretien");

	private final String label;

	Basis(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
