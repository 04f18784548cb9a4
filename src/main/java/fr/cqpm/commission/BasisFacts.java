package fr.cqpm.commission;

/**
 * What took place on a dossier, as the bases of a decision look at it.
 *
 * @param reportDeposited a deposit stands
 * @param presentationHeld the presentation before the commission is recorded
 * @param reconstitutedHeld the reconstituted situation is recorded
 * @param marksComplete every assessor has submitted, or was excluded with a reason
 * @param opinionGiven the company's opinion is transmitted, or waived with a reason
 * @param interviewHeld the interview with the candidate is recorded
 */
public record BasisFacts(boolean reportDeposited, boolean presentationHeld, boolean reconstitutedHeld,
		boolean marksComplete, boolean opinionGiven, boolean interviewHeld) {

}
