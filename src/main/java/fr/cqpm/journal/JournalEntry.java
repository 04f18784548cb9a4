package fr.cqpm.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Ligne du journal (R15).
 *
 * @param actor who did it, by name at that time
 * @param act what was done, e.g. {@code plan.transmitted}
 * @param subject what it was done to, in French
 * @param before the values replaced; empty for something new, and once purged
 * @param after the values that then held; empty once purged
 */
public record JournalEntry(UUID id, int seq, Instant at, String actor, String act, String subject,
		Map<String, String> before, Map<String, String> after) {

	/** What was done, in French. */
	public String actName() {
		return ActNames.of(this.act);
	}

}
