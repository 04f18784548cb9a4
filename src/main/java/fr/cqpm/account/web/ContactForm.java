package fr.cqpm.account.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whom to ask in a centre, as typed. */
record ContactForm(
		@Nullable @Email(message = "Indiquez une adresse électronique, par exemple secretariat@centre.fr.") @Size(
				max = 200, message = "L’adresse est trop longue.") String email,
		@Nullable @Pattern(regexp = "|[+0-9 ().-]{4,30}",
				message = "Indiquez un numéro de téléphone, par exemple 03 00 00 00 00.") String phone) {

	@Nullable String givenEmail() {
		return given(this.email);
	}

	@Nullable String givenPhone() {
		return given(this.phone);
	}

	private static @Nullable String given(@Nullable String typed) {
		return (typed != null && !typed.isBlank()) ? typed.strip() : null;
	}

}
