package fr.cqpm.account.web;

import java.util.Objects;

import fr.cqpm.account.NewPerson;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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
		@Pattern(regexp = "[0-9 ]*",
				message = "Le SIREN ne contient que des chiffres.") @Nullable String employerSiren) {

	NewPerson person() {
		String siren = (this.employerSiren != null) ? this.employerSiren.replace(" ", "") : null;
		return new NewPerson(Objects.requireNonNull(this.email), Objects.requireNonNull(this.givenName),
				Objects.requireNonNull(this.familyName), this.employer, siren);
	}

	boolean hasWrongSiren() {
		return this.employerSiren != null && this.employerSiren.replace(" ", "").length() != 9;
	}

}
