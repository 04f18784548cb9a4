package fr.cqpm.report;

import java.util.List;

/**
 * Récépissé de dépôt: what the candidate can show.
 *
 * @param annexes deposited with it, in the order in which they were sent
 * @param dossier its reference
 * @param standard title of the CQPM
 */
public record Receipt(Deposit deposit, List<ReportVersion> annexes, String dossier, String candidate, String standard,
		String examCentre) {

}
