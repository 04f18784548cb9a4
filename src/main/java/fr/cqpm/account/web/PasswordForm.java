package fr.cqpm.account.web;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

record PasswordForm(@NotBlank(message = "Choisissez un mot de passe.") @Nullable String password) {

}
