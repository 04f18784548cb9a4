package fr.cqpm.opinion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why: of a refusal, of a withdrawal. */
record ReasonForm(@NotBlank(message = "Indiquez le motif.") @Size(max = 2000,
		message = "Le motif compte au plus 2 000 caractères.") @Nullable String reason) {

}
