package fr.cqpm.evidence;

/** Sorte de situation (§ IV.2.B.a): what the candidate took part in. */
public enum SituationKind {

	PROJECT("Projet"),

	ACTIVITY("Activité"),

	EVENT("Événement");

	private final String label;

	SituationKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
