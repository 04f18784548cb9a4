package fr.cqpm.commission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.commission.pen.Pens;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Décisions sur les capacités (R8, R10, § IV.2.A): « L'acquisition de chacune des
 * capacités professionnelles est validée par une commission d'évaluation ». The criteria
 * propose, the commission decides.
 */
@Service
public class CapacityDecisions {

	private final Dossiers dossiers;

	private final Panels panels;

	private final CommissionFiles files;

	private final DecisionRows rows;

	private final Pens pens;

	private final Journal journal;

	private final Clock clock;

	CapacityDecisions(Dossiers dossiers, Panels panels, CommissionFiles files, DecisionRows rows, Pens pens,
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
	 * @return which basis is missing, which reason, or what has changed meanwhile
	 */
	@Transactional
	public Verdict decide(Actor actor, DossierId id, NewCapacityDecision asked) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		CommissionFile file = this.files.of(dossier);
		Capacity capacity = capacity(file, asked.capacity());
		if (stands(file, capacity, asked)) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = this.pens.refusal(id, seat)
			.map(List::of)
			.orElseGet(() -> refusals(file, capacity, asked));
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.insert(dossier, seat.person(), asked, file.proposal(capacity));
		this.dossiers.freeze(dossier, Freeze.FIRST_CAPACITY_DECISION);
		this.pens.use(actor, dossier, seat);
		this.journal.record(actor, dossier.centre(), id, act(file, capacity, asked));
		return Verdict.accepted();
	}

	private static Capacity capacity(CommissionFile file, CapacityNumber number) {
		return file.edition()
			.capacities()
			.stream()
			.filter((capacity) -> capacity.number().equals(number))
			.findFirst()
			.orElseThrow(() -> new NotFound("No capacity " + number));
	}

	private static boolean stands(CommissionFile file, Capacity capacity, NewCapacityDecision asked) {
		CapacityRuling ruling = file.capacities().get(capacity.number());
		return ruling != null && ruling.outcome() == asked.outcome() && Objects.equals(ruling.reason(), asked.reason())
				&& Objects.equals(ruling.conditionConfirmed(), asked.conditionConfirmed()) && !file.stale(capacity);
	}

	private static List<Refusal> refusals(CommissionFile file, Capacity capacity, NewCapacityDecision asked) {
		List<Refusal> refusals = new ArrayList<>();
		file.basis(capacity.number()).refusal().ifPresent(refusals::add);
		if (refusals.isEmpty()) {
			file.undecided(capacity).ifPresent(refusals::add);
		}
		if (!refusals.isEmpty()) {
			return refusals;
		}
		if (!asked.seen().equals(file.seen(capacity))) {
			refusals.add(changed(file, capacity, asked));
		}
		new CapacityDecision(capacity.number(), asked.outcome(), asked.reason()).refusal(file.proposal(capacity))
			.ifPresent(refusals::add);
		if (asked.reason() != null && asked.reason().length() > NewCriterionDecision.LONGEST_REASON) {
			refusals.add(Refusal.of(Rule.R10, "Le motif compte 4 000 caractères au plus."));
		}
		return refusals;
	}

	private static Refusal changed(CommissionFile file, Capacity capacity, NewCapacityDecision asked) {
		CapacityRuling ruling = file.capacities().get(capacity.number());
		if (ruling == null || ruling.revision() == asked.seen().revision()) {
			return Refusal.of(Rule.R10,
					"Un critère de la capacité %s a changé entre-temps\u00a0: relisez la proposition."
						.formatted(capacity.number()));
		}
		return Refusal.of(Rule.R10,
				"%s a décidé entre-temps de la capacité %s\u00a0: «\u00a0%s\u00a0». Vous vouliez «\u00a0%s\u00a0»\u00a0: choisissez."
					.formatted(ruling.by(), capacity.number(), ruling.outcome().label(), asked.outcome().label()));
	}

	private static @Nullable String observed(@Nullable Boolean confirmed) {
		return (confirmed == null) ? null : (confirmed ? "constatée" : "non constatée");
	}

	private static JournalAct act(CommissionFile file, Capacity capacity, NewCapacityDecision decision) {
		CapacityRuling before = file.capacities().get(capacity.number());
		return JournalAct.of("commission.capacity", "Capacité " + capacity.number())
			.replacing("Décision", (before != null) ? before.outcome().label() : null)
			.replacing("Motif", (before != null) ? before.reason() : null)
			.with("Décision", decision.outcome().label())
			.with("Proposition", file.proposal(capacity).label())
			.with("Motif", decision.reason())
			.with("Condition de réalisation", observed(decision.conditionConfirmed()));
	}

}
