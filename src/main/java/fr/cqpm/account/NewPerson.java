package fr.cqpm.account;

import org.jspecify.annotations.Nullable;

/**
 * Personne à créer.
 *
 * @param employer for the independence of assessors (R11), or {@code null}
 * @param employerSiren nine digits, or {@code null}
 */
public record NewPerson(String email, String givenName, String familyName, @Nullable String employer,
		@Nullable String employerSiren) {

	public NewPerson(String email, String givenName, String familyName) {
		this(email, givenName, familyName, null, null);
	}

}
