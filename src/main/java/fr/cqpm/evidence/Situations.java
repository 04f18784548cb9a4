package fr.cqpm.evidence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Situations: what the candidate declares of their work, as drafts until the deposit.
 */
@Service
public class Situations {

	/** Offered by a centre that has no list of its own. */
	private static final List<String> NATURES = List.of("Aléa de production", "Absence ou effectif",
			"Panne ou maintenance", "Qualité", "Sécurité et conditions de travail", "Approvisionnement ou logistique",
			"Animation et communication d’équipe", "Accompagnement et développement des compétences",
			"Amélioration continue", "Organisation et méthodes");

	private final Dossiers dossiers;

	private final SituationRows rows;

	private final Clock clock;

	Situations(Dossiers dossiers, SituationRows rows, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * The situations of a dossier, in the order they were declared, for its candidate and
	 * for the staff of its centre.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public SituationList of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		Refusal closed = dossier.refusal(Act.PREPARE_REPORT, this.clock.instant()).orElse(null);
		return new SituationList(this.rows.of(id), natures(dossier), closed);
	}

	private List<String> natures(Dossier dossier) {
		List<String> own = this.rows.natures(dossier.centre());
		return own.isEmpty() ? NATURES : own;
	}

	/**
	 * Declares a situation. Asked twice with the same id, it is declared once.
	 * @throws NotFound for anybody but the candidate
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Change<Situation> declare(Actor actor, DossierId id, UUID situation, SituationText text) {
		Dossier dossier = share(actor, id);
		List<Refusal> refusals = text.refusals();
		if (!refusals.isEmpty()) {
			return new Change.Refused<>(refusals);
		}
		if (this.rows.find(id, situation).isEmpty()) {
			this.rows.insert(situation, dossier, text, this.clock.instant());
		}
		return new Change.Kept<>(stored(id, situation));
	}

	/**
	 * Changes a situation.
	 * @param version the one that was shown
	 * @throws NotFound for anybody but the candidate, or when there is none
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Change<Situation> change(Actor actor, DossierId id, UUID situation, SituationText text, int version) {
		share(actor, id);
		List<Refusal> refusals = text.refusals();
		if (!refusals.isEmpty()) {
			return new Change.Refused<>(refusals);
		}
		boolean changed = this.rows.update(id, situation, text, version, this.clock.instant());
		Situation stored = stored(id, situation);
		return changed ? new Change.Kept<>(stored) : new Change.Overtaken<>(stored);
	}

	/**
	 * Takes a situation back, and what it is evidence of with it; taken back already,
	 * nothing happens.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<UUID> withdraw(Actor actor, DossierId id, UUID situation, int version) {
		share(actor, id);
		boolean gone = this.rows.delete(id, situation, version) || this.rows.find(id, situation).isEmpty();
		return gone ? new Change.Kept<>(situation) : new Change.Overtaken<>(situation);
	}

	private Dossier share(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireCandidate(actor);
		dossier.require(Act.PREPARE_REPORT, this.clock.instant());
		return dossier;
	}

	private Situation stored(DossierId id, UUID situation) {
		return this.rows.find(id, situation).orElseThrow(() -> new NotFound("No situation " + situation));
	}

}
