package fr.cqpm.report;

import java.time.Instant;

/**
 * Prolongation du délai de dépôt (R5).
 *
 * @param to the new last minute, included to its end
 * @param reason motif
 */
public record Extension(Instant to, String reason, Instant grantedAt, String by) {

}
