package fr.cqpm.rights;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.web.FrenchTime;

/**
 * Durée de conservation (R16): when a dossier is past its term, and why it may not be
 * purged.
 *
 * @param settings of this deployment
 */
record Retention(RetentionProperties settings) {

	/** The first instant at which a dossier is past its term; empty: never. */
	Optional<Instant> term(Outcome outcome, Instant since) {
		Period kept = this.settings.of(outcome);
		if (kept.isZero()) {
			return Optional.empty();
		}
		Instant term = plus(since, kept);
		Instant appealable = appealable(outcome, since);
		return Optional.of(term.isBefore(appealable) ? appealable : term);
	}

	/** Why that dossier may not be purged now; empty when it may. */
	List<Refusal> refusals(KeptDossier kept, Instant now) {
		List<Refusal> refusals = new ArrayList<>();
		if (kept.held()) {
			refusals.add(Refusal.of(Rule.R16, "La conservation de ce dossier est prolongée\u00a0: levez-la d’abord."));
		}
		if (now.isBefore(appealable(kept.outcome(), kept.since()))) {
			refusals.add(Refusal.of(Rule.R16, "Le résultat peut encore faire l’objet d’un recours."));
		}
		else if (kept.term() == null) {
			refusals.add(Refusal.of(Rule.R16, "Aucune durée de conservation n’est fixée pour ce dossier."));
		}
		else if (now.isBefore(kept.term())) {
			refusals.add(Refusal.of(Rule.R16, "La durée de conservation de ce dossier n’est pas écoulée."));
		}
		return refusals;
	}

	private Instant appealable(Outcome outcome, Instant since) {
		return (outcome == Outcome.UNFINISHED) ? since : plus(since, this.settings.appeal());
	}

	private static Instant plus(Instant since, Period period) {
		return since.atZone(FrenchTime.PARIS).plus(period).toInstant();
	}

}
