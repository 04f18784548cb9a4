package fr.cqpm.shared.pdf;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end in French: not after an elision (« l’atelier »), not inside a
 * reference (« LYO-2026-00042 »), not beside a no-break space, all of which the Java
 * platform's own iterator would allow.
 */
final class FrenchLineBreaks implements FSTextBreaker {

	private static final String NO_BREAK_SPACES = "\u00A0\u202F";

	private final BreakIterator places = BreakIterator.getLineInstance(Locale.FRENCH);

	private String text = "";

	@Override
	public void setText(String newText) {
		this.text = newText;
		this.places.setText(newText);
	}

	@Override
	public int next() {
		int place = this.places.next();
		while (place != BreakIterator.DONE && place < this.text.length() && holdsTogether(place)) {
			place = this.places.next();
		}
		return place;
	}

	private boolean holdsTogether(int place) {
		char before = this.text.charAt(place - 1);
		char after = this.text.charAt(place);
		return switch (before) {
			case '’', '\'' -> Character.isLetter(after);
			case '-' -> Character.isDigit(after);
			default -> NO_BREAK_SPACES.indexOf(before) >= 0 || NO_BREAK_SPACES.indexOf(after) >= 0;
		};
	}

}
