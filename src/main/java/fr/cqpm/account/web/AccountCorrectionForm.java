package fr.cqpm.account.web;

import java.util.Objects;
import java.util.Optional;

import fr.cqpm.account.AccountCorrections.Correctable;
import fr.cqpm.account.PersonCorrection;
import fr.cqpm.account.PersonView;
import fr.cqpm.shared.Parsed;
import fr.cqpm.shared.Siren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AccountCorrectionForm(
		@NotBlank(message = "Indiquez le prénom.") @Size(max = 100,
				message = "Le prénom est trop long.") @Nullable String givenName,
		@NotBlank(message = "Indiquez le nom.") @Size(max = 100,
				message = "Le nom est trop long.") @Nullable String familyName,
		@Size(max = 200, message = "Le nom de l’employeur est trop long.") @Nullable String employer,
		@Nullable String employerSiren, int version) {

	static AccountCorrectionForm of(Correctable account) {
		PersonView person = account.person();
		return new AccountCorrectionForm(person.givenName(), person.familyName(), person.employer(),
				person.employerSiren(), account.version());
	}

	PersonCorrection correction() {
		return new PersonCorrection(Objects.requireNonNull(this.givenName), Objects.requireNonNull(this.familyName),
				this.employer, siren().map(Parsed::orElseThrow).orElse(null));
	}

	/** What is wrong with the SIREN, in one French sentence; empty when nothing is. */
	Optional<String> sirenRefusal() {
		return siren().flatMap(Parsed::reason);
	}

	private Optional<Parsed<Siren>> siren() {
		return Optional.ofNullable(this.employerSiren).map(Siren::parse);
	}

}
