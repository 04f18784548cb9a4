package fr.cqpm.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Extrait d'une page, in which some words are marked.
 *
 * @param parts in order
 */
public record Excerpt(List<Part> parts) {

	/** What stands on each side of the first word that is marked. */
	private static final int AROUND = 90;

	public Excerpt {
		parts = List.copyOf(parts);
	}

	/**
	 * The whole text.
	 * @param marked in order, without overlap
	 */
	static Excerpt of(String text, List<PageText.Span> marked) {
		return of(text, marked, 0, text.length());
	}

	/** A line or two around the first mark. */
	static Excerpt around(String text, List<PageText.Span> marked) {
		int first = marked.isEmpty() ? 0 : marked.getFirst().from();
		int from = blank(text, Math.max(0, first - AROUND), first);
		int to = Math.min(text.length(), first + 2 * AROUND);
		while (to > first && to < text.length() && !Character.isWhitespace(text.charAt(to))) {
			to--;
		}
		int end = marked.isEmpty() ? to : Math.max(to, marked.getFirst().to());
		List<Part> parts = new ArrayList<>();
		if (from > 0) {
			parts.add(new Part("… ", false));
		}
		parts.addAll(of(text, marked, from, end).parts());
		if (end < text.length()) {
			parts.add(new Part(" …", false));
		}
		return new Excerpt(parts);
	}

	/** The first word that begins in there. */
	private static int blank(String text, int from, int to) {
		if (from == 0) {
			return 0;
		}
		int at = from;
		while (at < to && !Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return (at < to) ? at + 1 : to;
	}

	private static Excerpt of(String text, List<PageText.Span> marked, int from, int to) {
		List<Part> parts = new ArrayList<>();
		int at = from;
		for (PageText.Span span : marked) {
			if (span.from() >= at && span.to() <= to) {
				add(parts, text.substring(at, span.from()), false);
				add(parts, text.substring(span.from(), span.to()), true);
				at = span.to();
			}
		}
		add(parts, text.substring(at, to), false);
		return new Excerpt(parts);
	}

	private static void add(List<Part> parts, String text, boolean marked) {
		if (!text.isEmpty()) {
			parts.add(new Part(text, marked));
		}
	}

	/** Words, marked or not. */
	public record Part(String text, boolean marked) {

	}

}
