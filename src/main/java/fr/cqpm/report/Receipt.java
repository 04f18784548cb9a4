package fr.cqpm.report;

/**
 * Récépissé de dépôt: what the candidate can show.
 *
 * @param dossier its reference
 * @param standard title of the CQPM
 */
public record Receipt(Deposit deposit, String dossier, String candidate, String standard, String examCentre) {

}
