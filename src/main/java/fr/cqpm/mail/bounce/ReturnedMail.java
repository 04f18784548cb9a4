package fr.cqpm.mail.bounce;

import java.util.UUID;

/**
 * Courriel revenu.
 *
 * @param mail the outbox's id, from its Message-ID
 * @param reason why, in French, with what the server said
 */
record ReturnedMail(UUID mail, String reason) {

}
