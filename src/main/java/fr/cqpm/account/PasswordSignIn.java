package fr.cqpm.account;

import java.util.List;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in by address and password. Known and unknown addresses cost the same Argon2
 * work and get the same words.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final PersonRepository people;

	private final PasswordEncoder encoder;

	/** Compared with when nobody has the address. */
	private final String nobodysHash;

	PasswordSignIn(PersonRepository people, PasswordEncoder encoder) {
		this.people = people;
		this.encoder = encoder;
		this.nobodysHash = encoder.encode("nobody's password");
	}

	@Override
	@Transactional
	public Authentication authenticate(Authentication attempt) {
		String password = String.valueOf(attempt.getCredentials());
		Optional<Person> found = this.people.findByEmail(Person.normalized(attempt.getName()))
			.filter((person) -> person.enabled() && person.passwordHash() != null);
		String hash = found.map(Person::passwordHash).orElse(this.nobodysHash);
		boolean matches = this.encoder.matches(password, hash);
		Person person = found.filter((known) -> matches)
			.orElseThrow(() -> new BadCredentialsException("Unknown address or wrong password"));
		if (this.encoder.upgradeEncoding(hash)) {
			person.rehash(this.encoder.encode(password));
		}
		SignedIn signedIn = new SignedIn(SignedIn.Kind.PERSON, person.id(), person.credentialVersion());
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
