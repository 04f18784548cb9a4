package fr.cqpm.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
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
	static final List<String> NATURES = List.of("Aléa de production", "Absence ou effectif", "Panne ou maintenance",
			"Qualité", "Sécurité et conditions de travail", "Approvisionnement ou logistique",
			"Animation et communication d’équipe", "Accompagnement et développement des compétences",
			"Amélioration continue", "Organisation et méthodes");

	private final Dossiers dossiers;

	private final SituationRows rows;

	private final EvidenceSheets sheets;

	private final EvidenceRows evidence;

	private final Clock clock;

	Situations(Dossiers dossiers, SituationRows rows, EvidenceSheets sheets, EvidenceRows evidence, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.sheets = sheets;
		this.evidence = evidence;
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
		return new SituationList(this.rows.of(id), natures(dossier), this.sheets.planned(dossier), closed);
	}

	private List<String> natures(Dossier dossier) {
		List<String> own = this.rows.natures(dossier.centre());
		return own.isEmpty() ? NATURES : own;
	}

	/**
	 * Declares a situation. Asked twice with the same id, it is declared once.
	 * @param shown the criteria it is evidence of from now on, without a page yet
	 * @throws NotFound for anybody but the candidate, or for a criterion that is not
	 * planned
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Change<Situation> declare(Actor actor, DossierId id, UUID situation, SituationText text,
			Set<CriterionNumber> shown) {
		Dossier dossier = share(actor, id);
		this.sheets.requirePlanned(dossier, shown);
		List<Refusal> refusals = text.refusals();
		if (!refusals.isEmpty()) {
			return new Change.Refused<>(refusals);
		}
		if (this.rows.find(id, situation).isEmpty()) {
			this.rows.insert(situation, dossier, text, this.clock.instant());
		}
		show(dossier, situation, shown);
		return new Change.Kept<>(stored(id, situation));
	}

	/** What it shows already keeps its pages and its note. */
	private void show(Dossier dossier, UUID situation, Set<CriterionNumber> shown) {
		EvidenceText nothing = new EvidenceText(null, null);
		shown.stream()
			.sorted()
			.forEach((criterion) -> this.evidence.insert(dossier, criterion, situation, nothing, this.clock.instant()));
	}

	/**
	 * Changes a situation.
	 * @param shown the criteria it is evidence of from now on, beside those it is already
	 * @param version the one that was shown
	 * @throws NotFound for anybody but the candidate, when there is none, or for a
	 * criterion that is not planned
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Change<Situation> change(Actor actor, DossierId id, UUID situation, SituationText text,
			Set<CriterionNumber> shown, int version) {
		Dossier dossier = share(actor, id);
		this.sheets.requirePlanned(dossier, shown);
		List<Refusal> refusals = text.refusals();
		if (!refusals.isEmpty()) {
			return new Change.Refused<>(refusals);
		}
		boolean changed = this.rows.update(id, situation, text, version, this.clock.instant());
		if (!changed) {
			return new Change.Overtaken<>(stored(id, situation));
		}
		show(dossier, situation, shown);
		return new Change.Kept<>(stored(id, situation));
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
