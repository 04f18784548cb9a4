package fr.cqpm.opinion.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record WithdrawalForm(@NotBlank(message = "Indiquez le motif\u00a0: le centre d’examen le lit.") @Size(max = 2000,
		message = "Le motif compte au plus 2 000 caractères.") @Nullable String reason) {

}
