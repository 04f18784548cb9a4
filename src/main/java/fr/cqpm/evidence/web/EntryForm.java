package fr.cqpm.evidence.web;

import fr.cqpm.evidence.EvidenceEntry;
import fr.cqpm.evidence.EvidenceText;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, being changed.
 *
 * @param version the one that was shown
 */
record EntryForm(int version, @Nullable String pages, @Nullable String note) {

	static EntryForm of(EvidenceEntry entry) {
		return new EntryForm(entry.version(), entry.item().pages(), entry.item().note());
	}

	EvidenceText text() {
		return new EvidenceText(this.pages, this.note);
	}

}
