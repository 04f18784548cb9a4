package fr.cqpm.rights.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold, as typed.
 *
 * @param held whether it is to hold; otherwise it is lifted
 */
record HoldForm(boolean held, @Nullable @NotBlank(message = "Indiquez le motif.") @Size(max = 2000,
		message = "Le motif compte 2 000 caractères au plus.") String reason) {

}
