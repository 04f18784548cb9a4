package fr.cqpm.panel.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What a member declares of their independence, as typed. */
record IndependenceForm(
		@Nullable @NotNull(message = "Dites si vous avez un conflit d’intérêts dans ce dossier.") Boolean conflict,
		@Nullable String reason) {

	boolean hasConflict() {
		return Boolean.TRUE.equals(this.conflict);
	}

}
