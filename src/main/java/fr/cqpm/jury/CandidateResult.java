package fr.cqpm.jury;

import java.util.List;

import fr.cqpm.registration.Rectification;

/**
 * Résultat, as the candidate reads it.
 *
 * @param reference of the dossier
 * @param rectifications what was corrected since in the candidate's identity
 */
public record CandidateResult(String reference, DeclaredResult result, List<Rectification> rectifications) {

	public CandidateResult {
		rectifications = List.copyOf(rectifications);
	}

}
