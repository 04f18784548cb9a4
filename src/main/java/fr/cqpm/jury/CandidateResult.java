package fr.cqpm.jury;

/**
 * Résultat, as the candidate reads it.
 *
 * @param reference of the dossier
 */
public record CandidateResult(String reference, DeclaredResult result) {

}
