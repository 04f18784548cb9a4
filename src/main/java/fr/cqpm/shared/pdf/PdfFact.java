package fr.cqpm.shared.pdf;

/**
 * Renseignement: one line of a definition list.
 *
 * @param label what it is
 * @param text what was recorded, in French
 */
public record PdfFact(String label, String text) {

}
