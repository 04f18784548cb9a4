package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.InvitedPerson;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who dictates. */
record PhoneForm(
		@NotBlank(message = "Indiquez le nom de la personne qui dicte son avis.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String name,
		@NotBlank(message = "Indiquez la fonction de cette personne dans l’entreprise.") @Size(max = 200,
				message = "La fonction est trop longue.") @Nullable String function,
		@Size(max = 50, message = "Le numéro est trop long.") @Nullable String phone,
		@Email(message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(
				max = 254, message = "Cette adresse électronique est trop longue.") @Nullable String email) {

	static PhoneForm of(Invitation asked) {
		return new PhoneForm(asked.name(), asked.function(), asked.phone(), asked.email());
	}

	InvitedPerson person() {
		return new InvitedPerson(Objects.requireNonNull(this.name), this.function,
				Objects.requireNonNullElse(this.email, "").strip());
	}

}
