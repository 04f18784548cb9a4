package fr.cqpm.journal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Ligne du journal (R15).
 *
 * @param actor who did it, by name at that time
 * @param act what was done, e.g. {@code plan.transmitted}; messages/journal.properties
 * gives the French sentence
 * @param subject what it was done to, in French
 * @param content before and after, as JSON; {@code null} once purged
 */
public record JournalEntry(UUID id, int seq, Instant at, String actor, String act, String subject,
		@Nullable String content) {

}
