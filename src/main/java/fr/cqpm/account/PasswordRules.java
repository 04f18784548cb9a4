package fr.cqpm.account;

import java.util.List;
import java.util.Optional;

/** Règles des mots de passe: length above all, and nothing that is guessed first. */
public final class PasswordRules {

	/** In characters. */
	public static final int MINIMUM = 12;

	/** In characters: more would only cost work. */
	public static final int MAXIMUM = 128;

	/**
	 * In bits: three common words and something between them, or nine letters at random.
	 */
	private static final int LEAST_WORK = 42;

	private PasswordRules() {
	}

	/**
	 * Why this password is not accepted, in one French sentence; empty when it is.
	 * @param email its holder's address
	 * @param name its holder's names
	 */
	public static Optional<String> refusal(String password, String email, String name) {
		if (password.length() < MINIMUM) {
			return Optional.of("Le mot de passe compte au moins " + MINIMUM + " caractères.");
		}
		if (password.length() > MAXIMUM) {
			return Optional.of("Le mot de passe compte au plus " + MAXIMUM + " caractères.");
		}
		return (PasswordGuess.bits(password, List.of(email, name)) < LEAST_WORK) ? Optional
			.of("Ce mot de passe est trop facile à deviner\u00a0: choisissez plusieurs mots sans lien entre "
					+ "eux, ni avec vous.")
				: Optional.empty();
	}

}
