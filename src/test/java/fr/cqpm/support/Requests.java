package fr.cqpm.support;

import java.util.List;

import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/** Who sends a request. */
public final class Requests {

	private Requests() {
	}

	/**
	 * A person of {@link World}, signed in as a session would remember them: the roles
	 * are those they hold, found again by the request itself.
	 */
	public static RequestPostProcessor as(Actor actor) {
		return authentication(UsernamePasswordAuthenticationToken
			.authenticated(new SignedIn(SignedIn.Kind.PERSON, actor.requirePerson().value(), 0), null, List.of()));
	}

}
