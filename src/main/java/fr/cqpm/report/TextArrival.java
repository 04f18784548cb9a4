package fr.cqpm.report;

import java.util.UUID;

import fr.cqpm.registration.Dossier;

/**
 * Arrivée d'un texte: another module's part in what a version of the report says, which
 * is known a while after it was received.
 */
public interface TextArrival {

	/**
	 * The text of that version is kept, or given up.
	 * @param locked the dossier, under its lock
	 */
	void textArrived(Dossier locked, UUID version);

}
