package fr.cqpm.shared;

/**
 * Rôle: what a person does in the assessment. Somebody may hold several, in several
 * centres.
 */
public enum Role {

	/** Administrateur: centres, accounts, editions; no dossier. */
	ADMINISTRATOR("Administration"),

	/** Personnel du centre d'examen. */
	CENTRE_STAFF("Centre d’examen"),

	/** UIMM centre de ressource: reads transmitted plans, nothing else. */
	RESOURCE_CENTRE("Centre de ressource"),

	/** Évaluateur, membre de la commission d'évaluation. */
	ASSESSOR("Évaluation"),

	/** Membre du jury de délibération. */
	JURY_MEMBER("Jury"),

	/** Candidat. */
	CANDIDATE("Candidat"),

	/** Tuteur, by the link of one invitation. */
	TUTOR("Entreprise");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether the role is held in an exam centre. */
	public boolean inCentre() {
		return this != ADMINISTRATOR && this != RESOURCE_CENTRE;
	}

}
