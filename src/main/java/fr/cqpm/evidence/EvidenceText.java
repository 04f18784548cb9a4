package fr.cqpm.evidence;

import java.util.Optional;

import fr.cqpm.shared.Parsed;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Pages et note d'une preuve, as typed.
 *
 * @param pages of the report, or {@code null} while they are not known
 */
public record EvidenceText(@Nullable String pages, @Nullable String note) {

	private static final int LONGEST_NOTE = 1000;

	/**
	 * Why it cannot be kept; empty when it can.
	 * @param pageCount of the report as it now is, or {@code null} when not known
	 */
	Optional<Refusal> refusal(@Nullable Integer pageCount) {
		if (this.note != null && this.note.length() > LONGEST_NOTE) {
			return Optional
				.of(Refusal.at("note", Rule.R5, "Cette note est trop longue\u00a0: 1 000 caractères au plus."));
		}
		if (this.pages == null) {
			return Optional.empty();
		}
		Parsed<PageRanges> ranges = PageRanges.parse(this.pages);
		return ranges.reason()
			.map((reason) -> Refusal.at("pages", Rule.R5, reason))
			.or(() -> (pageCount != null) ? ranges.orElseThrow().refusal(pageCount) : Optional.empty());
	}

	/** The same with its pages in order, as they are kept. */
	EvidenceText normalized() {
		return (this.pages != null) ? new EvidenceText(PageRanges.parse(this.pages).orElseThrow().toString(), this.note)
				: this;
	}

}
