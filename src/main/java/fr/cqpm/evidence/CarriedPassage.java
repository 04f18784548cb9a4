package fr.cqpm.evidence;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import fr.cqpm.report.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Passage reporté: where a passage of one version of the report stands in the next one.
 * Quoted words are looked for at the same page first, then at the nearest; where none are
 * quoted, the whole page is. What was doubtful and is not confirmed stays so.
 *
 * @param page in the new version
 * @param fromPage the page the candidate last saw it at, where that is another
 * @param verified whether the quoted words were found there
 */
public record CarriedPassage(Finding finding, int page, @Nullable Integer fromPage, boolean verified) {

	/**
	 * Carries it over.
	 * @param old what it was pinned to
	 * @param pages what the pages of the new version say, by number; none when nobody can
	 * tell
	 */
	public static CarriedPassage of(Origin old, Map<Integer, PageText> pages) {
		if (pages.isEmpty()) {
			return new CarriedPassage(Finding.UNKNOWN, old.page(), null, false);
		}
		String quote = old.quote();
		return (quote != null) ? quoted(old, PageText.letters(quote), pages) : whole(old, pages);
	}

	private static CarriedPassage quoted(Origin old, PageText quote, Map<Integer, PageText> pages) {
		return nearest(old.page(), pages, (page) -> page.contains(quote)).map((page) -> found(old, page, true))
			.orElseGet(() -> new CarriedPassage(Finding.MISSING, old.page(), null, false));
	}

	private static CarriedPassage whole(Origin old, Map<Integer, PageText> pages) {
		PageText said = old.said();
		if (said != null) {
			Optional<Integer> same = nearest(old.page(), pages, (page) -> page.folded().equals(said.folded()));
			boolean here = same.filter((page) -> page == old.page()).isPresent();
			if (same.isPresent() && (here || !said.folded().isEmpty())) {
				return found(old, same.get(), false);
			}
		}
		Finding finding = pages.containsKey(old.page()) ? Finding.CHANGED : Finding.MISSING;
		return new CarriedPassage(finding, old.page(), null, false);
	}

	private static Optional<Integer> nearest(int page, Map<Integer, PageText> pages, Predicate<PageText> wanted) {
		return pages.entrySet()
			.stream()
			.filter((entry) -> wanted.test(entry.getValue()))
			.map(Map.Entry::getKey)
			.min(Comparator.comparing((Integer each) -> Math.abs(each - page))
				.thenComparing(Comparator.naturalOrder()));
	}

	/** An earlier move that nobody confirmed is told from where it began. */
	private static CarriedPassage found(Origin old, int page, boolean verified) {
		int seen = (old.doubt() == Finding.MOVED && old.fromPage() != null) ? old.fromPage() : old.page();
		if (page != seen) {
			return new CarriedPassage(Finding.MOVED, page, seen, verified);
		}
		boolean stillChanged = old.quote() == null && old.doubt() != null && old.doubt() != Finding.MOVED;
		return stillChanged ? new CarriedPassage(Finding.CHANGED, page, null, verified)
				: new CarriedPassage(Finding.KEPT, page, null, verified);
	}

	/**
	 * Where a passage stood.
	 *
	 * @param quote its words, or {@code null} when the page alone is meant
	 * @param said what that page said, or {@code null} when nobody can tell
	 * @param doubt what the candidate has not confirmed of it, or {@code null}
	 * @param fromPage where it moved from, if that is the doubt
	 */
	public record Origin(int page, @Nullable String quote, @Nullable PageText said, @Nullable Finding doubt,
			@Nullable Integer fromPage) {

	}

}
