package fr.cqpm.jury;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Ce que le jury peut déclarer. Règle R12 (§ III): « Pour que le candidat¹ soit déclaré
 * admissible par le jury de délibération l'ensemble des capacités professionnelles
 * décrites dans le référentiel de certification doit être acquis. »
 * <p>
 * This project's choice for the rest: « ajourné », with a reason, is always possible; «
 * non admissible » only when every capacity is decided and one is not acquired.
 */
public final class DeclarationRules {

	private DeclarationRules() {
	}

	/** What the jury may declare, and nothing else. */
	public static Set<Declaration> allowed(Admissibility admissibility) {
		return switch (admissibility) {
			case Admissibility.Undecided _ -> EnumSet.of(Declaration.DEFERRED);
			case Admissibility.NotAdmissible _ -> EnumSet.of(Declaration.NOT_ADMISSIBLE, Declaration.DEFERRED);
			case Admissibility.Admissible _ -> EnumSet.of(Declaration.ADMISSIBLE, Declaration.DEFERRED);
		};
	}

	/**
	 * Why the jury cannot declare so; empty when it can.
	 * @param reason motif, needed for « ajourné »
	 */
	public static Optional<Refusal> refusal(Admissibility admissibility, Declaration declaration,
			@Nullable String reason) {
		if (!allowed(admissibility).contains(declaration)) {
			return Optional
				.of(Refusal.at("declaration", Rule.R12, "Le jury ne peut pas déclarer ce candidat «\u00a0%s\u00a0». %s"
					.formatted(declaration.label().toLowerCase(Locale.FRENCH), admissibility.sentence())));
		}
		if (declaration == Declaration.DEFERRED && (reason == null || reason.isBlank())) {
			return Optional.of(Refusal.at("reason", Rule.R12, "Indiquez le motif de l’ajournement."));
		}
		return Optional.empty();
	}

}
