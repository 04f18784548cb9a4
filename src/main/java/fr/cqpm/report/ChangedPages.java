package fr.cqpm.report;

import java.time.Instant;
import java.util.Set;

/**
 * Pages changées depuis une version du rapport.
 *
 * @param receivedAt when that version was
 * @param pages those of its pages that the newest version does not say again
 */
public record ChangedPages(Instant receivedAt, Set<Integer> pages) {

	public ChangedPages {
		pages = Set.copyOf(pages);
	}

}
