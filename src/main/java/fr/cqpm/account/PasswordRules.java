package fr.cqpm.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Règles des mots de passe: length above all, and nothing that is guessed first. */
public final class PasswordRules {

	/** In characters. */
	public static final int MINIMUM = 12;

	/** In characters: more would only cost work. */
	public static final int MAXIMUM = 128;

	private static final Set<String> COMMON = Set.of("motdepasse", "password", "azerty", "qwerty", "123456", "bonjour",
			"soleil", "doudou", "loulou", "chouchou", "marseille", "administrateur", "welcome", "iloveyou", "cqpm",
			"uimm");

	private PasswordRules() {
	}

	/** Why this password is not accepted, in one French sentence; empty when it is. */
	public static Optional<String> refusal(String password, String email) {
		if (password.length() < MINIMUM) {
			return Optional.of("Le mot de passe compte au moins " + MINIMUM + " caractères.");
		}
		if (password.length() > MAXIMUM) {
			return Optional.of("Le mot de passe compte au plus " + MAXIMUM + " caractères.");
		}
		String plain = password.toLowerCase(Locale.ROOT);
		String name = email.split("@", 2)[0].toLowerCase(Locale.ROOT);
		if (name.length() > 2 && plain.contains(name)) {
			return Optional.of("Le mot de passe ne contient pas votre adresse électronique.");
		}
		if (guessedFirst(plain)) {
			return Optional
				.of("Ce mot de passe est trop facile à deviner\u00a0: choisissez plusieurs mots sans lien entre eux.");
		}
		return Optional.empty();
	}

	/** A common word with a few signs around it, or hardly any different characters. */
	private static boolean guessedFirst(String plain) {
		if (plain.chars().distinct().count() < 5) {
			return true;
		}
		String letters = plain.replaceAll("[^a-z]", "");
		String rest = letters;
		for (String word : COMMON) {
			rest = rest.replace(word, "");
		}
		return !rest.equals(letters) && rest.length() < 5 || "0123456789012345678901234567890".contains(plain);
	}

}
