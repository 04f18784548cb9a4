package fr.cqpm.certification;

/**
 * Critère observable et/ou mesurable avec niveau d'exigence (§ II).
 *
 * @param text the official sentence, to the letter
 * @param conditional whether it holds only « le cas échéant »: there, and only there, «
 * sans objet » is a possible mark
 */
public record Criterion(CriterionNumber number, String text, boolean conditional) {

}
