package fr.cqpm.account.web;

import java.util.Objects;
import java.util.Optional;

import fr.cqpm.account.NewPerson;
import fr.cqpm.shared.Parsed;
import fr.cqpm.shared.Siren;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record AccountForm(
		@NotBlank(message = "Indiquez le prénom.") @Size(max = 100,
				message = "Le prénom est trop long.") @Nullable String givenName,
		@NotBlank(message = "Indiquez le nom.") @Size(max = 100,
				message = "Le nom est trop long.") @Nullable String familyName,
		@NotBlank(message = "Indiquez l’adresse électronique.") @Email(
				message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(
						max = 254, message = "Cette adresse électronique est trop longue.") @Nullable String email,
		@Size(max = 200, message = "Le nom de l’employeur est trop long.") @Nullable String employer,
		@Nullable String employerSiren) {

	NewPerson person() {
		return new NewPerson(Objects.requireNonNull(this.email), Objects.requireNonNull(this.givenName),
				Objects.requireNonNull(this.familyName), this.employer, siren().map(Parsed::orElseThrow).orElse(null));
	}

	/** What is wrong with the SIREN, in one French sentence; empty when nothing is. */
	Optional<String> sirenRefusal() {
		return siren().flatMap(Parsed::reason);
	}

	private Optional<Parsed<Siren>> siren() {
		return Optional.ofNullable(this.employerSiren).map(Siren::parse);
	}

}
