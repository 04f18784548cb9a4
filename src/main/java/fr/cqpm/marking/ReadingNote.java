package fr.cqpm.marking;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Notes de lecture d'un évaluateur sur une capacité, as they stand for their author.
 *
 * @param version grows with every change: the form sends back the one it has seen
 * @param savedAt when they last changed, {@code null} before the first time
 */
public record ReadingNote(@Nullable String text, int version, @Nullable Instant savedAt) {

	/** Nothing noted yet. */
	public static final ReadingNote NONE = new ReadingNote(null, 0, null);

	/** The longest, in characters. */
	public static final int LONGEST = 8000;

	boolean says(@Nullable String other) {
		return Objects.equals(this.text, other);
	}

}
