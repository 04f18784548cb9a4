package fr.cqpm.opinion.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record TransmissionForm(
		@NotBlank(message = "Indiquez votre nom.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String name,
		@NotBlank(message = "Indiquez votre fonction dans l’entreprise.") @Size(max = 200,
				message = "La fonction est trop longue.") @Nullable String function,
		@AssertTrue(message = "Attestez que cet avis est le vôtre.") boolean attested) {

}
