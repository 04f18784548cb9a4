package fr.cqpm.browser;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.People;
import fr.cqpm.shared.Actor;

/**
 * How somebody signs in.
 *
 * @param email their address
 * @param password what they chose
 */
record Account(String email, String password) {

	static final String PASSWORD = "cheval pile agrafe";

	/** Gives that person a password. */
	static Account of(Actor actor, People people, Passwords passwords) {
		passwords.set(actor.requirePerson(), PASSWORD);
		return new Account(people.get(actor.requirePerson()).email(), PASSWORD);
	}

	Screen signIn(Screen screen) {
		screen.open("/connexion").type("email", this.email).type("password", this.password);
		return screen.press("Se connecter");
	}

}
