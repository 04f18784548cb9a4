package fr.cqpm.marking.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Whom the commission waits for no longer, and why, as typed. */
record ExclusionForm(@Nullable @NotNull(message = "Choisissez le membre que la commission n’attend plus.") UUID member,
		@Nullable String reason) {

	String reasonGiven() {
		return (this.reason != null) ? this.reason : "";
	}

}
