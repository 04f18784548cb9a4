package fr.cqpm.report;

import fr.cqpm.shared.DossierId;

/**
 * Entretien tenu: another module's answer to whether the interview with the candidate was
 * held, after which the support of the presentation no longer changes.
 */
public interface OralHeld {

	/** Asked in the transaction that receives a support, under the dossier's lock. */
	boolean interviewHeld(DossierId dossier);

}
