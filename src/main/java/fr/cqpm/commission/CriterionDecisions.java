package fr.cqpm.commission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.pen.Pens;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Décisions sur les critères (R9): one per criterion, by the commission, once the marks
 * are no longer sealed. Whoever holds the pen records them.
 */
@Service
public class CriterionDecisions {

	private final Dossiers dossiers;

	private final Panels panels;

	private final CommissionFiles files;

	private final DecisionRows rows;

	private final Pens pens;

	private final Journal journal;

	private final Clock clock;

	CriterionDecisions(Dossiers dossiers, Panels panels, CommissionFiles files, DecisionRows rows, Pens pens,
			Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.files = files;
		this.rows = rows;
		this.pens = pens;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Records a decision as a new revision. Asked again for what stands, nothing happens.
	 * @return why not: the rule, or that somebody else has decided or revised meanwhile
	 * @throws RuleViolation while marks are sealed, or once the commission is closed
	 */
	@Transactional
	public Verdict decide(Actor actor, DossierId id, NewCriterionDecision decision) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		CommissionFile file = unsealed(dossier);
		Optional<Refusal> pen = this.pens.refusal(id, seat);
		List<Refusal> refusals = pen.map(List::of).orElseGet(() -> refusals(file, decision));
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		if (stands(file, decision)) {
			return Verdict.accepted();
		}
		if (!decision.seen().equals(file.seen(decision.criterion()))) {
			return Verdict.refused(List.of(changed(file, decision)));
		}
		record(actor, dossier, seat, file, decision);
		this.pens.use(actor, dossier, seat);
		return Verdict.accepted();
	}

	/**
	 * Takes over what all assessors say alike, one decision each.
	 * @param confirmed what the person who asks has confirmed
	 * @return which of them are no longer so; nothing was recorded then
	 */
	@Transactional
	public Verdict takeOver(Actor actor, DossierId id, Map<CriterionNumber, MarkValue> confirmed) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		CommissionFile file = unsealed(dossier);
		Agenda agenda = file.agenda();
		List<Refusal> refusals = new ArrayList<>(this.pens.refusal(id, seat).stream().toList());
		List<NewCriterionDecision> decisions = new ArrayList<>();
		confirmed.forEach((criterion, value) -> {
			NewCriterionDecision decision = new NewCriterionDecision(criterion, value, null, file.seen(criterion));
			if (stands(file, decision)) {
				return;
			}
			if (!Optional.of(value).equals(takeable(file, agenda, criterion))) {
				refusals.add(
						Refusal.of(Rule.R9, "Le critère %s n’attend plus cette décision\u00a0: il a changé entre-temps."
							.formatted(criterion)));
			}
			decisions.add(decision);
		});
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		decisions.forEach((decision) -> record(actor, dossier, seat, file, decision));
		if (!decisions.isEmpty()) {
			this.pens.use(actor, dossier, seat);
		}
		return Verdict.accepted();
	}

	/**
	 * What can be taken over on that criterion: undecided, said alike by all, and nothing
	 * to talk about. The others are on the agenda.
	 */
	static Optional<MarkValue> takeable(CommissionFile file, Agenda agenda, CriterionNumber criterion) {
		return file.unanimous(criterion).filter((value) -> agenda.of(criterion).isEmpty() && !file.settled(criterion));
	}

	private CommissionFile unsealed(Dossier dossier) {
		CommissionFile file = this.files.of(dossier);
		if (file.sealed()) {
			throw new RuleViolation(Rule.R9,
					"Les évaluations sont scellées\u00a0: tous les membres n’ont pas transmis.");
		}
		return file;
	}

	private static List<Refusal> refusals(CommissionFile file, NewCriterionDecision asked) {
		if (file.marks(asked.criterion()).isEmpty()) {
			throw new NotFound("No criterion " + asked.criterion());
		}
		List<Refusal> refusals = new ArrayList<>();
		new CriterionDecision(asked.criterion(), asked.value(), asked.reason())
			.refusal(file.edition().criterion(asked.criterion()), file.heard(asked.criterion()))
			.ifPresent(refusals::add);
		if (asked.reason() != null && asked.reason().length() > NewCriterionDecision.LONGEST_REASON) {
			refusals.add(Refusal.of(Rule.R10, "Le motif compte 4 000 caractères au plus."));
		}
		return refusals;
	}

	private static boolean stands(CommissionFile file, NewCriterionDecision asked) {
		CriterionRuling ruling = file.criteria().get(asked.criterion());
		return ruling != null && ruling.value() == asked.value() && Objects.equals(ruling.reason(), asked.reason())
				&& !file.stale(asked.criterion());
	}

	private static Refusal changed(CommissionFile file, NewCriterionDecision asked) {
		CriterionRuling ruling = file.criteria().get(asked.criterion());
		if (ruling == null || ruling.revision() == asked.seen().revision()) {
			return Refusal.of(Rule.R9,
					"Une évaluation du critère %s a été révisée ou écartée entre-temps\u00a0: relisez-le."
						.formatted(asked.criterion()));
		}
		return Refusal.of(Rule.R10,
				"%s a décidé entre-temps du critère %s\u00a0: «\u00a0%s\u00a0». Vous vouliez «\u00a0%s\u00a0»\u00a0: choisissez."
					.formatted(ruling.by(), asked.criterion(), ruling.value().label(), asked.value().label()));
	}

	private void record(Actor actor, Dossier dossier, Seat seat, CommissionFile file, NewCriterionDecision decision) {
		this.rows.insert(dossier, seat.person(), decision);
		CriterionRuling before = file.criteria().get(decision.criterion());
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("commission.criterion", "Critère " + decision.criterion())
					.replacing("Décision", (before != null) ? before.value().label() : null)
					.replacing("Motif", (before != null) ? before.reason() : null)
					.with("Décision", decision.value().label())
					.with("Motif", decision.reason()));
	}

}
