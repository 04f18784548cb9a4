package fr.cqpm.account.web;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record PasswordForm(@NotBlank(message = "Choisissez un mot de passe.") @Nullable String password) {

	String chosen() {
		return Objects.requireNonNull(this.password);
	}

}
