package fr.cqpm.report;

import fr.cqpm.shared.DossierId;

/**
 * Déclaré avec le rapport: another module's answer to what the candidate says beside it,
 * situations and evidence. The deposit keeps it as it stood.
 */
public interface DeclaredWithReport {

	/** All of it, as a JSON object; asked under the dossier's lock. */
	String declared(DossierId dossier);

}
