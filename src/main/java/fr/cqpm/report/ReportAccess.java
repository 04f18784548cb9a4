package fr.cqpm.report;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

/**
 * Accès au rapport: another module's answer to whether a person may read the deposited
 * report of a dossier, because of their part in it. Candidate and staff may anyway.
 */
public interface ReportAccess {

	/** Asked within a transaction and the actor's scope. */
	boolean mayRead(Actor actor, DossierId dossier);

	/** Whether the support of the presentation is shown to them too. */
	default boolean mayReadSupport(Actor actor, DossierId dossier) {
		return false;
	}

}
