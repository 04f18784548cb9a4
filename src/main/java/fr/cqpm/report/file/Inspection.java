package fr.cqpm.report.file;

import fr.cqpm.shared.Refusal;

/** Examen d'un fichier: accepted, or refused with one reason. */
public sealed interface Inspection {

	/** The file may be kept. */
	record Accepted(InspectedFile file) implements Inspection {

	}

	/** The file may not be kept. */
	record Refused(Refusal refusal) implements Inspection {

	}

}
