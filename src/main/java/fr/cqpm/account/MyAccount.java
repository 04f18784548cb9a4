package fr.cqpm.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mon compte: what somebody changes in their own account. Every change that decides who
 * can sign in is told by mail.
 */
@Service
public class MyAccount {

	private final People people;

	private final Passwords passwords;

	private final SecondFactors secondFactors;

	private final Passkeys passkeys;

	private final OpenSessions sessions;

	private final Outbox outbox;

	MyAccount(People people, Passwords passwords, SecondFactors secondFactors, Passkeys passkeys, OpenSessions sessions,
			Outbox outbox) {
		this.people = people;
		this.passwords = passwords;
		this.secondFactors = secondFactors;
		this.passkeys = passkeys;
		this.sessions = sessions;
		this.outbox = outbox;
	}

	/**
	 * Everything about the account.
	 * @param session the id of the one that asks
	 */
	@Transactional(readOnly = true)
	public View show(Actor actor, String session) {
		PersonId person = actor.requirePerson();
		return new View(this.people.get(person), this.secondFactors.neededBy(actor), this.secondFactors.of(person),
				this.passkeys.of(person), this.sessions.of(person, session));
	}

	/** Why that password is not accepted, in one French sentence; empty when it is. */
	@Transactional(readOnly = true)
	public Optional<String> refusal(Actor actor, String password) {
		PersonView self = self(actor);
		return PasswordRules.refusal(password, self.email(), self.displayName());
	}

	private PersonView self(Actor actor) {
		return this.people.get(actor.requirePerson());
	}

	/**
	 * Changes the password: every session ends but the one that goes on with the result.
	 */
	@Transactional
	public SignedIn changePassword(Actor actor, String password) {
		SignedIn renewed = this.passwords.change(actor.requirePerson(), password);
		tell(actor, "Le mot de passe de votre compte a été changé.");
		return renewed;
	}

	public AuthenticatorSecret beginApp(Actor actor) {
		return this.secondFactors.begin(actor.requirePerson(), self(actor).email());
	}

	public Optional<AuthenticatorSecret> begunApp(Actor actor) {
		return this.secondFactors.begun(actor.requirePerson(), self(actor).email());
	}

	/**
	 * Takes the application's first code.
	 * @return new recovery codes, or empty when the code is wrong
	 */
	@Transactional
	public Optional<List<String>> confirmApp(Actor actor, String code) {
		if (!this.secondFactors.confirm(actor.requirePerson(), code)) {
			return Optional.empty();
		}
		tell(actor, "Une application d’authentification a été ajoutée à votre compte.");
		return Optional.of(this.secondFactors.renewRecoveryCodes(actor.requirePerson()));
	}

	@Transactional
	public void removeApp(Actor actor) {
		this.secondFactors.removeApp(actor.requirePerson());
		tell(actor, "L’application d’authentification de votre compte a été retirée.");
	}

	@Transactional
	public List<String> renewRecoveryCodes(Actor actor) {
		tell(actor, "De nouveaux codes de secours ont été établis\u00a0; les précédents ne servent plus.");
		return this.secondFactors.renewRecoveryCodes(actor.requirePerson());
	}

	/**
	 * Keeps a passkey that the browser has made.
	 * @throws RuntimeException when it does not answer these options
	 */
	@Transactional
	public void addPasskey(Actor actor, PublicKeyCredentialCreationOptions options, RelyingPartyPublicKey key) {
		this.passkeys.add(options, key);
		tell(actor, "Une clé d’accès a été ajoutée à votre compte\u00a0: «\u00a0" + key.getLabel() + "\u00a0».");
	}

	@Transactional
	public void removePasskey(Actor actor, String id) {
		if (this.passkeys.remove(actor.requirePerson(), id)) {
			tell(actor, "Une clé d’accès de votre compte a été retirée.");
		}
	}

	@Transactional
	public void closeSession(Actor actor, String handle) {
		this.sessions.close(actor.requirePerson(), handle);
	}

	@Transactional
	public void closeOtherSessions(Actor actor, String session) {
		this.sessions.closeOthers(actor.requirePerson(), session);
	}

	private void tell(Actor actor, String what) {
		PersonView self = self(actor);
		this.outbox.write(new OutgoingMail("compte-modifie", self.email(), self.displayName(), Map.of("what", what),
				null, null, null));
	}

	/**
	 * Le compte et ses accès.
	 *
	 * @param secondFactorNeeded whether a role needs one
	 */
	public record View(PersonView person, boolean secondFactorNeeded, SecondFactors.Held held,
			List<Passkeys.Passkey> passkeys, List<OpenSession> sessions) {

		/** Whether the person can go nowhere else until one is set up. */
		public boolean mustSetUp() {
			return this.secondFactorNeeded && !this.held.any();
		}

	}

}
