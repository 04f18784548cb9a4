package fr.cqpm.account;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Personne, as other modules and pages see it. */
public record PersonView(PersonId id, String givenName, String familyName, String email, @Nullable String employer,
		@Nullable String employerSiren, boolean enabled) {

	public String displayName() {
		return this.givenName + " " + this.familyName;
	}

}
