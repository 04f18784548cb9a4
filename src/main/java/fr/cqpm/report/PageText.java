package fr.cqpm.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import fr.cqpm.shared.Sha256;

/**
 * Texte d'une page, folded so that writings of the same compare alike: no accents, no
 * capitals, ligatures apart, words joined that a line's end cut. It remembers where each
 * folded character comes from.
 */
public final class PageText {

	private static final String SOFT_HYPHEN = "\u00ad";

	private final String text;

	private final StringBuilder folded = new StringBuilder();

	private int[] origins = new int[64];

	private PageText(String text) {
		this.text = text;
	}

	/**
	 * Folded word by word, for the search: white space and signs are one space each.
	 */
	public static PageText words(String text) {
		PageText page = new PageText(text);
		page.fold(true);
		return page;
	}

	/**
	 * Folded to letters and digits, for comparing: readers of a PDF do not agree on its
	 * spaces, hyphens and quotation marks.
	 */
	public static PageText letters(String text) {
		PageText page = new PageText(text);
		page.fold(false);
		return page;
	}

	private void fold(boolean words) {
		for (int at = 0; at < this.text.length();) {
			int point = this.text.codePointAt(at);
			int next = at + Character.charCount(point);
			if (words && isCut(at)) {
				next = wordAfter(next);
			}
			else {
				append(apart(point), at, words);
			}
			at = next;
		}
	}

	/** « organi-⏎sation ». */
	private boolean isCut(int at) {
		char sign = this.text.charAt(at);
		if (sign == SOFT_HYPHEN.charAt(0)) {
			return true;
		}
		int end = at + 1;
		while (end < this.text.length() && (this.text.charAt(end) == ' ' || this.text.charAt(end) == '\r')) {
			end++;
		}
		int after = wordAfter(at + 1);
		return (sign == '-' || sign == '\u2010') && at > 0 && Character.isLetter(this.text.charAt(at - 1))
				&& end < this.text.length() && this.text.charAt(end) == '\n' && after < this.text.length()
				&& Character.isLowerCase(this.text.charAt(after));
	}

	private int wordAfter(int at) {
		int after = at;
		while (after < this.text.length() && Character.isWhitespace(this.text.charAt(after))) {
			after++;
		}
		return after;
	}

	/** Ligatures and accented letters in their parts. */
	private static String apart(int point) {
		return switch (point) {
			case 'œ', 'Œ' -> "oe";
			case 'æ', 'Æ' -> "ae";
			case 'ß' -> "ss";
			default -> (point < 0x80) ? Character.toString(Character.toLowerCase(point))
					: Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		};
	}

	private void append(String parts, int origin, boolean words) {
		for (int i = 0; i < parts.length(); i++) {
			char part = parts.charAt(i);
			if (Character.isLetterOrDigit(part)) {
				append(part, origin);
			}
			else if (words && Character.getType(part) != Character.NON_SPACING_MARK && !this.folded.isEmpty()
					&& this.folded.charAt(this.folded.length() - 1) != ' ') {
				append(' ', origin);
			}
		}
	}

	private void append(char part, int origin) {
		if (this.folded.length() == this.origins.length) {
			this.origins = Arrays.copyOf(this.origins, this.origins.length * 2);
		}
		this.origins[this.folded.length()] = origin;
		this.folded.append(part);
	}

	/** What it compares by. */
	public String folded() {
		return this.folded.toString();
	}

	/** The same for two pages that say the same. */
	public String print() {
		return Sha256.hex(folded());
	}

	/**
	 * Whether these words stand in it; nothing stands nowhere.
	 * @param other folded in the same way
	 */
	public boolean contains(PageText other) {
		return !other.folded.isEmpty() && this.folded.indexOf(other.folded.toString()) >= 0;
	}

	/** Where these words begin and end in the text as it is written. */
	public Optional<Span> find(PageText other) {
		int found = other.folded.isEmpty() ? -1 : this.folded.indexOf(other.folded.toString());
		return (found < 0) ? Optional.empty() : Optional.of(span(found, found + other.folded.length()));
	}

	/** Where folded characters stand in the text as it is written. */
	public Span span(int from, int to) {
		int last = this.origins[to - 1];
		int end = last + Character.charCount(this.text.codePointAt(last));
		while (end < this.text.length() && Character.getType(this.text.charAt(end)) == Character.NON_SPACING_MARK) {
			end++;
		}
		return new Span(this.origins[from], end);
	}

	/**
	 * Part of a text.
	 *
	 * @param from its first character
	 * @param to the first after it
	 */
	public record Span(int from, int to) {

	}

}
