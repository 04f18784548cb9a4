package fr.cqpm.account;

import fr.cqpm.shared.Siren;
import org.jspecify.annotations.Nullable;

/**
 * Correction d'un compte: who a person is and for whom they work. The address stays: it
 * is where the account's links go.
 *
 * @param employer for the independence of assessors (R11), or {@code null}
 * @param employerSiren the employer's company, or {@code null}
 */
public record PersonCorrection(String givenName, String familyName, @Nullable String employer,
		@Nullable Siren employerSiren) {

	String displayName() {
		return this.givenName.strip() + " " + this.familyName.strip();
	}

}
