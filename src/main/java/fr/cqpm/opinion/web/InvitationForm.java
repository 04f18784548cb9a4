package fr.cqpm.opinion.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.InvitedPerson;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, and until when.
 *
 * @param dueOn as the browser's date field writes it; without it, the usual day
 * @param replaces the request that this one is to replace, or {@code null}
 */
record InvitationForm(
		@NotBlank(message = "Indiquez le nom de la personne.") @Size(max = 200,
				message = "Le nom est trop long.") @Nullable String name,
		@Size(max = 200, message = "La fonction est trop longue.") @Nullable String function,
		@NotBlank(message = "Indiquez l’adresse électronique de la personne.") @Email(
				message = "Cette adresse électronique n’a pas la forme attendue, par exemple nom@exemple.fr.") @Size(
						max = 254, message = "Cette adresse électronique est trop longue.") @Nullable String email,
		@TypedDay @Nullable String dueOn, @Nullable UUID replaces) {

	static InvitationForm of(DossierOpinion.View view, @Nullable UUID replaces) {
		return new InvitationForm(view.tutorName(), view.tutorFunction(), view.tutorEmail(), view.usualDue().toString(),
				replaces);
	}

	InvitedPerson person() {
		return new InvitedPerson(Objects.requireNonNull(this.name), this.function, Objects.requireNonNull(this.email));
	}

	/** Its due date; only once the form is valid. */
	LocalDate due(LocalDate usual) {
		return (this.dueOn != null && !this.dueOn.isBlank()) ? LocalDate.parse(this.dueOn) : usual;
	}

}
