package fr.cqpm.shared.pdf;

/**
 * Motif: a written reason and what it concerns.
 *
 * @param subject what it concerns
 * @param text the reason, as it was written
 */
public record PdfReason(String subject, String text) {

}
