package fr.cqpm.account;

import java.util.Optional;

import fr.cqpm.account.SecondFactors.TooManyAttempts;
import fr.cqpm.shared.PersonId;
import org.springframework.stereotype.Service;

/** Confirmation d'identité of somebody who is signed in, before an act that binds. */
@Service
public class Identity {

	private final People people;

	private final Passwords passwords;

	private final SecondFactors secondFactors;

	private final SignInThrottle throttle;

	Identity(People people, Passwords passwords, SecondFactors secondFactors, SignInThrottle throttle) {
		this.people = people;
		this.passwords = passwords;
		this.secondFactors = secondFactors;
		this.throttle = throttle;
	}

	/**
	 * What that is a proof of: a password, a code, or nothing.
	 * @throws TooManyAttempts when there were too many: then nothing is compared
	 */
	public Optional<Factor> proves(PersonId person, String proof, SignInOrigin origin) {
		if (proof.strip().matches("\\d{6}") && this.secondFactors.accepts(person, proof.strip(), origin.address())) {
			return Optional.of(Factor.CODE);
		}
		String account = "confirmation " + person.value();
		if (!this.throttle.allows(account, origin.address())) {
			throw new TooManyAttempts();
		}
		boolean right = this.passwords.check(this.people.get(person).email(), proof).isPresent();
		if (right) {
			this.throttle.succeeded(account, origin.address());
		}
		return right ? Optional.of(Factor.PASSWORD) : Optional.empty();
	}

}
