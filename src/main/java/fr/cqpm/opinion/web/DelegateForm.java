package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.opinion.OpinionRequest.Delegate;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DelegateForm(
		@NotBlank(message = "Indiquez le nom de la personne.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String name,
		@NotBlank(message = "Indiquez la fonction de la personne.") @Size(max = 200,
				message = "La fonction est trop longue.") @Nullable String function,
		@NotBlank(message = "Indiquez l’adresse électronique de la personne.") @Email(
				message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(
						max = 254, message = "Cette adresse électronique est trop longue.") @Nullable String email) {

	Delegate delegate() {
		return new Delegate(Objects.requireNonNull(this.name).strip(), Objects.requireNonNull(this.function).strip(),
				Objects.requireNonNull(this.email).strip());
	}

}
