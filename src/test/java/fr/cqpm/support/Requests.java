package fr.cqpm.support;

import java.time.Instant;
import java.util.List;

import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Requests of people who are signed in. */
public final class Requests {

	private Requests() {
	}

	/** Later than any moment to which a test moves the clock. */
	public static final Instant ALWAYS_RECENT = Instant.parse("2999-01-01T00:00:00Z");

	/**
	 * A person of {@link World}, signed in as a session would remember them: the roles
	 * are those they hold, found again by the request itself.
	 */
	public static RequestPostProcessor as(Actor actor) {
		return as(actor, ALWAYS_RECENT);
	}

	/** The same, who gave their password at that moment. */
	public static RequestPostProcessor as(Actor actor, Instant proven) {
		return as(actor, 0, proven);
	}

	/** The same, who signed in again after a change that ended their sessions. */
	public static RequestPostProcessor again(Actor actor) {
		return as(actor, 1, ALWAYS_RECENT);
	}

	private static RequestPostProcessor as(Actor actor, int credentialVersion, Instant proven) {
		SignedIn session = new SignedIn(SignedIn.Kind.PERSON, actor.requirePerson().value(), credentialVersion);
		return authentication(UsernamePasswordAuthenticationToken.authenticated(session, null,
				List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
					.issuedAt(proven)
					.build())));
	}

	public static MvcTestResult get(MockMvcTester mvc, Actor actor, String address) {
		return mvc.get().uri(address).with(as(actor)).exchange();
	}

	/**
	 * Sends a form.
	 * @param fields names and values, in turn
	 */
	public static MvcTestResult post(MockMvcTester mvc, Actor actor, String address, String... fields) {
		MockMvcRequestBuilder request = mvc.post().uri(address).with(as(actor)).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
