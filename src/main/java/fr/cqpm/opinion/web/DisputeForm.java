package fr.cqpm.opinion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DisputeForm(@NotBlank(message = "Dites ce qui ne correspond pas.") @Size(max = 2000,
		message = "Votre texte compte au plus 2 000 caractères.") @Nullable String said) {

}
