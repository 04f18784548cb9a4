package fr.cqpm.account;

import java.time.Clock;
import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signing in by address and password: the same work whether or not the address is known.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Passwords passwords;

	private final SignInThrottle throttle;

	private final KnownBrowsers browsers;

	private final Clock clock;

	PasswordSignIn(Passwords passwords, SignInThrottle throttle, KnownBrowsers browsers, Clock clock) {
		this.passwords = passwords;
		this.throttle = throttle;
		this.browsers = browsers;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = Person.normalized(attempt.getName());
		SignInOrigin origin = (attempt.getDetails() instanceof SignInOrigin known) ? known : SignInOrigin.UNKNOWN;
		boolean known = this.browsers.knows(email, origin.browser());
		if (!allows(email, origin, known)) {
			throw new LockedException("Too many attempts");
		}
		SignedIn signedIn = this.passwords.check(email, String.valueOf(attempt.getCredentials()))
			.orElseThrow(() -> new BadCredentialsException("Unknown address or wrong password"));
		if (!known) {
			this.throttle.succeeded(email, origin.address());
		}
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
				List.of(Factor.PASSWORD.provenAt(this.clock.instant())));
	}

	private boolean allows(String email, SignInOrigin origin, boolean known) {
		return known ? this.throttle.allowsKnown(email, String.valueOf(origin.browser()))
				: this.throttle.allows(email, origin.address());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
