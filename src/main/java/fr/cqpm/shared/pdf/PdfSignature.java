package fr.cqpm.shared.pdf;

/**
 * Signature: who stands for the document.
 *
 * @param name first name and name
 * @param quality the part they took, such as « Présidente de la commission »
 * @param statement when and how they signed, or why they did not
 */
public record PdfSignature(String name, String quality, String statement) {

}
