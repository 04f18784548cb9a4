package fr.cqpm.panel;

/** Séance de la commission (§ IV.2.A) that must have been held before it decides (R8). */
public enum MeetingKind {

	/** Présentation des projets ou activités réalisés en milieu professionnel. */
	PRESENTATION("Présentation"),

	/** Entretien avec le candidat. */
	INTERVIEW("Entretien");

	private final String label;

	MeetingKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
