package fr.cqpm.mail;

/**
 * Aperçu d'un courriel: what somebody will read, or has read, without a link that opens
 * anything.
 *
 * @param recipient the address
 */
public record MailPreview(String recipientName, String recipient, String subject, String text) {

}
