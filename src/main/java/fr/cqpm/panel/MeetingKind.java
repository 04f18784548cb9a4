package fr.cqpm.panel;

import java.util.Arrays;

import fr.cqpm.shared.NotFound;

/** Séance de la commission (§ IV.2.A) that must have been held before it decides (R8). */
public enum MeetingKind {

	/** Présentation des projets ou activités réalisés en milieu professionnel. */
	PRESENTATION("Présentation", "presentation"),

	/** Entretien avec le candidat. */
	INTERVIEW("Entretien", "entretien"),

	/**
	 * Évaluation en situation professionnelle reconstituée (§ IV.1), only where the plan
	 * provides for it.
	 */
	RECONSTITUTED_SITUATION("Situation professionnelle reconstituée", "situation-reconstituee");

	private final String label;

	private final String path;

	MeetingKind(String label, String path) {
		this.label = label;
		this.path = path;
	}

	/**
	 * That meeting's page, below the assessor's dossier.
	 * @throws NotFound when there is none of that name
	 */
	public static MeetingKind at(String path) {
		return Arrays.stream(values())
			.filter((kind) -> kind.path.equals(path))
			.findFirst()
			.orElseThrow(() -> new NotFound("No meeting " + path));
	}

	public String path() {
		return this.path;
	}

	public String label() {
		return this.label;
	}

}
