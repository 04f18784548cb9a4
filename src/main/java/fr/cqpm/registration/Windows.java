package fr.cqpm.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Fenêtres: which acts a dossier still allows, from the freezes on its root. Asked by
 * every write below the root, under its lock. An act outside its window is refused with
 * the rule's number.
 * <p>
 * « Le candidat transmet un rapport […], dans les délais et conditions préalablement
 * fixés » (§ IV.2.B.a) sets the report's window; the others are this project's choice, so
 * that nothing changes below a decision that rests on it.
 *
 * @param freezes those in force
 * @param reportDueBefore the first instant at which the report's window is over,
 * extension included and grace not, or {@code null} while no deadline is fixed
 */
public record Windows(Set<Freeze> freezes, @Nullable Instant reportDueBefore) {

	public Windows {
		freezes = Set.copyOf(freezes);
	}

	/** Why this act may not be done now; empty when it may. */
	public Optional<Refusal> refusal(Act act, Instant now) {
		for (Freeze freeze : act.closedBy().reversed()) {
			if (this.freezes.contains(freeze)) {
				return refuse(act.rule(), closed(freeze));
			}
		}
		Freeze needed = act.needs();
		if (needed != null && !this.freezes.contains(needed)) {
			return refuse(act.rule(), missing(needed));
		}
		return act.untilDeadline() ? deadline(act, now) : Optional.empty();
	}

	/** Whether this act may be done now. */
	public boolean allow(Act act, Instant now) {
		return refusal(act, now).isEmpty();
	}

	private Optional<Refusal> deadline(Act act, Instant now) {
		if (this.reportDueBefore == null) {
			return (act == Act.DEPOSIT_REPORT)
					? refuse(Rule.R5, "Le délai et les conditions de dépôt ne sont pas encore fixés.")
					: Optional.empty();
		}
		if (now.isBefore(this.reportDueBefore)) {
			return Optional.empty();
		}
		return refuse(Rule.R5, "Le délai de dépôt du rapport est passé\u00a0; le centre d’examen peut le prolonger.");
	}

	private static Optional<Refusal> refuse(Rule rule, String reason) {
		return Optional.of(Refusal.of(rule, reason));
	}

	private static String closed(Freeze freeze) {
		return switch (freeze) {
			case REPORT_DEPOSITED -> "Le rapport est déposé\u00a0: il ne peut plus être modifié.";
			case FIRST_MARK -> "Un évaluateur a déjà évalué un critère\u00a0: le dossier des modalités ne change plus.";
			case FIRST_CAPACITY_DECISION ->
				"La commission a déjà décidé d’une capacité\u00a0: ce sur quoi elle s’appuie ne change plus.";
			case COMMISSION_CLOSED -> "La commission est close\u00a0: rien ne change plus sans réouverture motivée.";
			case RESULT_DECLARED -> "Le jury a déclaré le résultat\u00a0: le dossier ne change plus.";
		};
	}

	private static String missing(Freeze needed) {
		return switch (needed) {
			case REPORT_DEPOSITED -> "Aucun rapport n’est déposé.";
			case COMMISSION_CLOSED -> "La commission n’est pas close.";
			case RESULT_DECLARED -> "Le résultat n’est pas encore déclaré\u00a0: corrigez l’inscription.";
			case FIRST_MARK, FIRST_CAPACITY_DECISION -> throw new IllegalArgumentException("No act needs " + needed);
		};
	}

}
