package fr.cqpm.account;

import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;

/**
 * Personne à créer.
 *
 * @param employer for the independence of assessors (R11), or {@code null}
 * @param employerSiren the employer's company, or {@code null}
 */
public record NewPerson(String email, String givenName, String familyName, @Nullable String employer,
		@Nullable Siren employerSiren) {

	public NewPerson(String email, String givenName, String familyName) {
		this(email, givenName, familyName, null, null);
	}

}
