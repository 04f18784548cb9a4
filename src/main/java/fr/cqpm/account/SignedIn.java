package fr.cqpm.account;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers of who signed in: no name, no role, so that a changed role or
 * password counts from the next request on.
 *
 * @param kind a person, or the holder of a link
 * @param id the person's id, or the link's
 * @param stamp the credential version, or the link's generation, at sign-in: another one
 * ends the session
 */
public record SignedIn(Kind kind, UUID id, int stamp) implements Principal, Serializable {

	@Serial
	private static final long serialVersionUID = 1;

	@Override
	public String getName() {
		return this.id.toString();
	}

	public enum Kind {

		PERSON, LINK

	}

}
