package fr.cqpm.account;

import java.util.List;

/**
 * Comptes de démonstration listed on the sign-in page. Only the demo profile has any.
 */
public interface SignInHints {

	List<Hint> hints();

	/** The password they share. */
	String password();

	/** What a visitor may also want to open: a tutor's link, the mails that left. */
	List<Shortcut> shortcuts();

	/** Somebody to sign in as. */
	record Hint(String role, String name, String email, String about) {

	}

	/** A page that needs no account. */
	record Shortcut(String label, String path) {

	}

}
