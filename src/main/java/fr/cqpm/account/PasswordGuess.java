package fr.cqpm.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much work a password is for whoever guesses words before signs, in bits: the
 * cheapest way to put it together out of common words, of what is known about its holder,
 * of runs on a keyboard, of years and repetitions, and of single signs.
 */
final class PasswordGuess {

	private static final int LETTER = 5;

	private static final int DIGIT = 3;

	/** One of some two thousand. */
	private static final int COMMON_WORD = 11;

	private static final int KNOWN_WORD = 2;

	private static final int RUN = 6;

	private static final int YEAR = 6;

	private static final int REPETITION = 2;

	/** Shorter ones are no cheaper than their letters. */
	private static final int SHORTEST_WORD = 3;

	private static final int LONGEST_WORD = 25;

	/** What this application and its trade are about. */
	private static final Set<String> OURS = Set.of("cqpm", "uimm", "evaluation", "evaluations", "evaluateur",
			"certification", "certificat", "metallurgie", "industrie", "management", "equipe", "competence",
			"competences", "capacite", "critere", "candidat", "candidate", "tuteur", "tutrice", "jury", "commission",
			"admissible", "deliberation", "referentiel", "dossier", "rapport", "centre", "examen", "demonstration");

	private static final List<String> RUNS = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890123456789",
			"azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "&e\"'(-e_ca)=", "!@#$%^&*()_+",
			"1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "1q2s3d4f5g6h7j8k9l0m", "aqwzsxedcrfvtgbyhnuj",
			"qazwsxedcrfvtgbyhnujmik");

	private static final Set<String> COMMON = common();

	private PasswordGuess() {
	}

	/**
	 * The work.
	 * @param about names, addresses and the like of its holder
	 */
	static int bits(String password, Collection<String> about) {
		String typed = plain(password);
		String read = readAloud(typed);
		Set<String> known = about.stream()
			.flatMap((text) -> Arrays.stream(plain(text).split("[^a-z0-9]+")))
			.filter((word) -> word.length() >= SHORTEST_WORD)
			.collect(Collectors.toSet());
		int[] best = new int[typed.length() + 1];
		for (int end = 1; end <= typed.length(); end++) {
			best[end] = best[end - 1] + sign(typed.charAt(end - 1));
			for (int start = 0; start < end; start++) {
				int part = Math.min(part(typed, start, end, known), part(read, start, end, known));
				best[end] = Math.min(best[end], best[start] + part);
			}
		}
		return best[typed.length()];
	}

	/** In small letters and without accents. */
	private static String plain(String text) {
		return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	/** With the letters that digits and signs are often typed for. */
	private static String readAloud(String plain) {
		return plain.chars()
			.mapToObj((sign) -> String
				.valueOf("@4031$5!7".indexOf(sign) < 0 ? (char) sign : "aaoeissit".charAt("@4031$5!7".indexOf(sign))))
			.collect(Collectors.joining());
	}

	private static int sign(char sign) {
		return Character.isDigit(sign) ? DIGIT : LETTER;
	}

	/** The work for these signs together; very much where they are nothing together. */
	private static int part(String text, int start, int end, Set<String> known) {
		int length = end - start;
		String part = text.substring(start, end);
		if (start >= length && text.startsWith(part, start - length)) {
			return REPETITION;
		}
		if (length < SHORTEST_WORD || length > LONGEST_WORD) {
			return Integer.MAX_VALUE / 2;
		}
		if (known.contains(part) || OURS.contains(part)) {
			return KNOWN_WORD;
		}
		if (part.matches("(19|20)\\d\\d")) {
			return YEAR;
		}
		String back = new StringBuilder(part).reverse().toString();
		if (RUNS.stream().anyMatch((run) -> run.contains(part) || run.contains(back))) {
			return RUN;
		}
		return COMMON.contains(part) ? COMMON_WORD : Integer.MAX_VALUE / 2;
	}

	private static Set<String> common() {
		InputStream words = Objects.requireNonNull(PasswordGuess.class.getResourceAsStream("/passwords/common.txt"));
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.flatMap((line) -> Arrays.stream(line.split(" ")))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
