package fr.cqpm.rights;

import java.util.List;

/**
 * Dossiers arrivés à échéance.
 *
 * @param dossiers past their term, the longest first; those on hold last
 * @param tallies what stays of those purged
 */
public record PastTerm(List<KeptDossier> dossiers, List<Tally> tallies, RetentionProperties settings) {

	/** Statistique anonyme: how many, of which year. */
	public record Tally(int year, Outcome outcome, int count) {

	}

}
