package fr.cqpm.opinion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CodeForm(
		@NotBlank(message = "Indiquez le code reçu.") @Size(max = 40,
				message = "Ce code est trop long.") @Nullable String code,
		@NotBlank(message = "Indiquez votre adresse électronique, ou le prénom et le nom du candidat.") @Size(max = 254,
				message = "Cette indication est trop longue.") @Nullable String who) {

}
