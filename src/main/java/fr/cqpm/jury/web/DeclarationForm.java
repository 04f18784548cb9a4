package fr.cqpm.jury.web;

import java.util.Arrays;
import java.util.UUID;

import fr.cqpm.jury.Declaration;
import fr.cqpm.jury.DeclarationRequest;
import fr.cqpm.jury.Votes;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * What the president declares, as typed. Nothing is filled in for them.
 *
 * @param key of the declaration: sent twice, it happens once
 */
record DeclarationForm(@Nullable UUID key, @Nullable String declaration,
		@Nullable @Size(max = 4000, message = "Ce motif est trop long\u00a0: 4000 caractères au plus.") String reason,
		@Nullable String inFavour, @Nullable String against, @Nullable String abstained) {

	static DeclarationForm empty() {
		return new DeclarationForm(UUID.randomUUID(), null, null, null, null, null);
	}

	UUID id() {
		return (this.key != null) ? this.key : UUID.randomUUID();
	}

	/** What it says; what cannot be read is an error and absent. */
	DeclarationRequest request(BindingResult errors) {
		return new DeclarationRequest(chosen(), this.reason, votes(errors));
	}

	private @Nullable Declaration chosen() {
		return Arrays.stream(Declaration.values())
			.filter((declaration) -> declaration.name().equals(this.declaration))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Votes votes(BindingResult errors) {
		if (blank(this.inFavour) && blank(this.against) && blank(this.abstained)) {
			return null;
		}
		int votesFor = count("inFavour", this.inFavour, errors);
		int votesAgainst = count("against", this.against, errors);
		int votesAbstained = count("abstained", this.abstained, errors);
		return errors.hasErrors() ? null : new Votes(votesFor, votesAgainst, votesAbstained);
	}

	private static int count(String field, @Nullable String typed, BindingResult errors) {
		if (typed == null || typed.isBlank()) {
			return 0;
		}
		if (!typed.strip().matches("\\d{1,3}")) {
			errors.rejectValue(field, "unreadable", "Indiquez un nombre entier de voix.");
			return 0;
		}
		return Integer.parseInt(typed.strip());
	}

	private static boolean blank(@Nullable String typed) {
		return typed == null || typed.isBlank();
	}

}
