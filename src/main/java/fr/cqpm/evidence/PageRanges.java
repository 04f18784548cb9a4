package fr.cqpm.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.cqpm.shared.Parsed;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Pages du rapport where evidence is found, e.g. « 12–14, 17 »: in order, without
 * overlap.
 *
 * @param ranges one at least
 */
public record PageRanges(List<Range> ranges) {

	/** The last page number that can be typed. */
	public static final int LAST_PAGE = 9999;

	/** How many ranges can be typed. */
	public static final int MOST_RANGES = 40;

	/** One or two numbers, with a hyphen, a no-break hyphen or a dash between. */
	private static final Pattern RANGE = Pattern
		.compile("\\h*([0-9]+)\\h*(?:[-\u2010\u2011\u2012\u2013\u2014]\\h*([0-9]+)\\h*)?");

	private static final String HOW = "Indiquez les pages comme ceci\u00a0: 12–14, 17.";

	public PageRanges {
		ranges = merged(ranges);
		if (ranges.isEmpty() || ranges.size() > MOST_RANGES) {
			throw new IllegalArgumentException("Page ranges: " + ranges.size());
		}
	}

	/** Reads typed pages. */
	public static Parsed<PageRanges> parse(String text) {
		if (text.isBlank()) {
			return Parsed.wrong(HOW);
		}
		String[] parts = text.split("[,;]", -1);
		if (parts.length > MOST_RANGES) {
			return Parsed.wrong("Indiquez %d suites de pages au plus.".formatted(MOST_RANGES));
		}
		List<Range> ranges = new ArrayList<>();
		for (String part : parts) {
			Parsed<Range> range = Range.parse(part);
			if (range.reason().isPresent()) {
				return Parsed.wrong(range.reason().get());
			}
			ranges.add(range.orElseThrow());
		}
		return Parsed.of(new PageRanges(ranges));
	}

	private static List<Range> merged(List<Range> ranges) {
		List<Range> merged = new ArrayList<>();
		for (Range range : ranges.stream().sorted(Comparator.comparingInt(Range::first)).toList()) {
			if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
				Range before = merged.removeLast();
				merged.add(new Range(before.first(), Math.max(before.last(), range.last())));
			}
			else {
				merged.add(range);
			}
		}
		return List.copyOf(merged);
	}

	/** The first page, where a reader opens the report. */
	public int first() {
		return this.ranges.getFirst().first();
	}

	/** Whether that page is one of them. */
	public boolean contains(int page) {
		return this.ranges.stream().anyMatch((range) -> range.first() <= page && page <= range.last());
	}

	/** Why these pages are not in a report of that many pages; empty when they are. */
	public Optional<Refusal> refusal(int pageCount) {
		int last = this.ranges.getLast().last();
		if (last <= pageCount) {
			return Optional.empty();
		}
		return Optional.of(Refusal.at("pages", Rule.R5, "La page %d n’existe pas\u00a0: le rapport compte %d page%s."
			.formatted(last, pageCount, (pageCount > 1) ? "s" : "")));
	}

	/** « 12–14, 17 ». */
	@Override
	public String toString() {
		return this.ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
	}

	/**
	 * Pages that follow each other.
	 *
	 * @param first from this page
	 * @param last to this page, included
	 */
	public record Range(int first, int last) {

		public Range {
			if (first < 1 || last < first || last > LAST_PAGE) {
				throw new IllegalArgumentException("Pages " + first + " to " + last);
			}
		}

		private static Parsed<Range> parse(String text) {
			Matcher matcher = RANGE.matcher(text);
			if (!matcher.matches()) {
				return Parsed.wrong(
						text.isBlank() ? HOW : "«\u00a0%s\u00a0» n’est pas une page. %s".formatted(text.strip(), HOW));
			}
			Optional<Integer> first = page(matcher.group(1));
			Optional<Integer> last = (matcher.group(2) != null) ? page(matcher.group(2)) : first;
			if (first.isEmpty() || last.isEmpty()) {
				return Parsed.wrong("Les pages vont de 1 à %d.".formatted(LAST_PAGE));
			}
			if (last.get() < first.get()) {
				return Parsed.wrong("«\u00a0%s\u00a0» finit avant de commencer.".formatted(text.strip()));
			}
			return Parsed.of(new Range(first.get(), last.get()));
		}

		private static Optional<Integer> page(String digits) {
			return (digits.length() > 6) ? Optional.empty()
					: Optional.of(Integer.valueOf(digits)).filter((page) -> page >= 1 && page <= LAST_PAGE);
		}

		@Override
		public String toString() {
			return (this.first == this.last) ? Integer.toString(this.first) : this.first + "–" + this.last;
		}

	}

}
