package fr.cqpm.jury;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Déclaration demandée par le président.
 *
 * @param declaration {@code null} when nothing was chosen: nothing is ever chosen for
 * them
 * @param reason motif
 * @param votes where a vote was asked for
 */
public record DeclarationRequest(@Nullable Declaration declaration, @Nullable String reason, @Nullable Votes votes) {

	public DeclarationRequest {
		reason = (reason == null || reason.isBlank()) ? null : reason.strip();
	}

	Declaration requireDeclaration() {
		if (this.declaration == null) {
			throw new IllegalStateException("Nothing was chosen");
		}
		return this.declaration;
	}

	/** Why the jury cannot declare so. */
	List<Refusal> refusals(Admissibility admissibility, int present) {
		List<Refusal> refusals = new ArrayList<>();
		if (this.declaration == null) {
			refusals.add(Refusal.at("declaration", Rule.R12, "Choisissez ce que le jury déclare."));
		}
		else {
			DeclarationRules.refusal(admissibility, this.declaration, this.reason).ifPresent(refusals::add);
		}
		if (this.votes != null) {
			this.votes.refusal(present).ifPresent(refusals::add);
		}
		return refusals;
	}

}
