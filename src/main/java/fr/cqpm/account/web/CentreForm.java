package fr.cqpm.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CentreForm(
		@NotBlank(message = "Indiquez un code.") @Pattern(regexp = "[A-Z0-9]{2,6}",
				message = "Le code compte deux à six majuscules ou chiffres.") @Nullable String code,
		@NotBlank(message = "Indiquez le nom du centre.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String name,
		@NotBlank(message = "Indiquez le centre de ressource.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String resourceCentre) {

}
