package fr.cqpm.account;

import java.util.List;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in by address and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private final Passwords passwords;

	private final SignInThrottle throttle;

	PasswordSignIn(Passwords passwords, SignInThrottle throttle) {
		this.passwords = passwords;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String email = Person.normalized(attempt.getName());
		if (!this.throttle.allows(email, address(attempt))) {
			throw new LockedException("Too many attempts");
		}
		SignedIn signedIn = this.passwords.check(email, String.valueOf(attempt.getCredentials()))
			.orElseThrow(() -> new BadCredentialsException("Unknown address or wrong password"));
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
	}

	private static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details)
				? String.valueOf(details.getRemoteAddress()) : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
