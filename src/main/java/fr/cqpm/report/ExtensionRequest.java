package fr.cqpm.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Demande de prolongation du délai de dépôt (R5), by the candidate.
 *
 * @param wishedTo the last minute asked for
 * @param reason motif, in the candidate's words
 * @param answer the centre's, or {@code null} while it owes one
 */
public record ExtensionRequest(UUID id, Instant wishedTo, String reason, Instant askedAt, @Nullable Answer answer) {

	/**
	 * Réponse du centre.
	 *
	 * @param grantedTo the new last minute, or {@code null} when refused
	 * @param reason motif
	 */
	public record Answer(@Nullable Instant grantedTo, String reason, Instant at, String by) {

	}

}
