package fr.cqpm.registration;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a search compares with: names, company and reference of a registration, without
 * accents and capitals.
 */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final int MOST_WORDS = 8;

	private SearchText() {
	}

	static String of(@Nullable String... parts) {
		return normalized(Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" ")));
	}

	/**
	 * A LIKE pattern for each word, all of which {@code registration.search_text} is to
	 * match.
	 * @param words as typed; nothing matches everything
	 */
	public static String[] patterns(@Nullable String words) {
		return Arrays.stream(normalized((words != null) ? words : "").split("\\s+"))
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toArray(String[]::new);
	}

	private static String normalized(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

}
