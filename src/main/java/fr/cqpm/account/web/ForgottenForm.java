package fr.cqpm.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ForgottenForm(@NotBlank(message = "Indiquez votre adresse électronique.") @Email(
		message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(max = 254,
				message = "Cette adresse électronique est trop longue.") @Nullable String email) {

}
