package fr.cqpm.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Preuve d'un critère, as its readers see it.
 *
 * @param situation the situation's title
 * @param pages of the report, e.g. « 12–14, 17 », or {@code null} when none are named
 * @param note the candidate's word on it, or {@code null}
 * @param quote the passage's words, or {@code null}
 */
public record EvidenceItem(String situation, @Nullable String pages, @Nullable String note, @Nullable String quote) {

	/** One that quotes nothing. */
	public EvidenceItem(String situation, @Nullable String pages, @Nullable String note) {
		this(situation, pages, note, null);
	}

	/** The first page named, where a reader opens the report; 1 when none is. */
	public int firstPage() {
		return (this.pages != null) ? PageRanges.parse(this.pages).orElseThrow().first() : 1;
	}

}
