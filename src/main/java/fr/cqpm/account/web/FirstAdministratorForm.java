package fr.cqpm.account.web;

import java.util.Objects;

import fr.cqpm.account.NewPerson;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record FirstAdministratorForm(
		@NotBlank(message = "Indiquez votre prénom.") @Size(max = 100,
				message = "Le prénom est trop long.") @Nullable String givenName,
		@NotBlank(message = "Indiquez votre nom.") @Size(max = 100,
				message = "Le nom est trop long.") @Nullable String familyName,
		@NotBlank(message = "Indiquez votre adresse électronique.") @Email(
				message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(
						max = 254, message = "Cette adresse électronique est trop longue.") @Nullable String email,
		@NotBlank(message = "Choisissez un mot de passe.") @Nullable String password) {

	NewPerson person() {
		return new NewPerson(Objects.requireNonNull(this.email), Objects.requireNonNull(this.givenName),
				Objects.requireNonNull(this.familyName));
	}

	String chosenPassword() {
		return Objects.requireNonNull(this.password);
	}

}
