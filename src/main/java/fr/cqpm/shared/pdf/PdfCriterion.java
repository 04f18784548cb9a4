package fr.cqpm.shared.pdf;

import org.jspecify.annotations.Nullable;

/**
 * Critère: one row of the table of criteria.
 *
 * @param number such as « 1.1 »
 * @param text the référentiel's sentence, to the letter
 * @param verdict what was decided
 * @param reason the written reason, or {@code null}
 */
public record PdfCriterion(String number, String text, PdfVerdict verdict, @Nullable String reason) {

}
