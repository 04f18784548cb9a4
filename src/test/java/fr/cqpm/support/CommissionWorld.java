package fr.cqpm.support;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.CapacityDecisions;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.commission.CapacityRuling;
import fr.cqpm.commission.Closings;
import fr.cqpm.commission.CommissionFile;
import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.commission.CriterionRuling;
import fr.cqpm.commission.NewCapacityDecision;
import fr.cqpm.commission.NewCriterionDecision;
import fr.cqpm.commission.agenda.DecisionReason;
import fr.cqpm.commission.pen.Pens;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.opinion.Waivers;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Fictitious commissions that decide, reached through the services only. */
@Component
public class CommissionWorld {

	private final World world;

	private final PanelWorld panels;

	private final MarkingWorld marking;

	private final Waivers waivers;

	private final ReportWorld reports;

	private final Commissions commissions;

	private final CriterionDecisions criteria;

	private final CapacityDecisions capacities;

	private final Closings closings;

	private final Pens pens;

	CommissionWorld(World world, PanelWorld panels, MarkingWorld marking, Waivers waivers, ReportWorld reports,
			Commissions commissions, CriterionDecisions criteria, CapacityDecisions capacities, Closings closings,
			Pens pens) {
		this.world = world;
		this.panels = panels;
		this.marking = marking;
		this.waivers = waivers;
		this.reports = reports;
		this.commissions = commissions;
		this.criteria = criteria;
		this.capacities = capacities;
		this.closings = closings;
		this.pens = pens;
	}

	/**
	 * A dossier with all bases of a decision: every mark « satisfait », save those given.
	 */
	public DossierId ready(Actor staff, ExamCentreId centre, List<Actor> members,
			Map<CriterionNumber, MarkValue> otherwise) {
		DossierId dossier = this.world.transmitted(staff, centre);
		this.panels.sitting(staff, dossier, members);
		deposit(staff, dossier);
		World.within(staff, () -> this.waivers.record(staff, dossier, "Aucune entreprise ne répond."));
		this.marking.submitted(dossier, members, otherwise);
		this.panels.hold(members.getFirst(), dossier, MeetingKind.PRESENTATION, members);
		this.panels.hold(members.getFirst(), dossier, MeetingKind.INTERVIEW, members);
		return dossier;
	}

	public void deposit(Actor staff, DossierId dossier) {
		this.reports.depositWhole(this.world.candidate(staff, dossier), dossier);
	}

	public CommissionFile file(Actor member, DossierId dossier) {
		return World.within(member, () -> this.commissions.sheet(member, dossier)).file();
	}

	/**
	 * Decides a criterion as the page would that has just been opened, and lays the pen
	 * down.
	 */
	public Verdict decide(Actor member, DossierId dossier, CriterionNumber criterion, MarkValue value, String reason) {
		NewCriterionDecision decision = new NewCriterionDecision(criterion, value, reason,
				file(member, dossier).seen(criterion));
		Verdict verdict = World.within(member, () -> this.criteria.decide(member, dossier, decision));
		layDown(member, dossier);
		return verdict;
	}

	/** Decides a capacity as the page would that has just been opened. */
	public Verdict decide(Actor member, DossierId dossier, Capacity capacity, CapacityOutcome outcome, String reason) {
		NewCapacityDecision decision = new NewCapacityDecision(capacity.number(), outcome, reason,
				(capacity.countable() != null) ? true : null, file(member, dossier).seen(capacity));
		Verdict verdict = World.within(member, () -> this.capacities.decide(member, dossier, decision));
		layDown(member, dossier);
		return verdict;
	}

	/**
	 * Decides every criterion « satisfait », save those given, with a reason where one is
	 * asked for; what stands is left.
	 */
	public void decideCriteria(Actor member, DossierId dossier, Map<CriterionNumber, MarkValue> otherwise) {
		CommissionFile file = file(member, dossier);
		for (Criterion criterion : file.edition().criteria()) {
			CriterionNumber number = criterion.number();
			MarkValue value = otherwise.getOrDefault(number, MarkValue.MET);
			CriterionRuling ruling = file.criteria().get(number);
			if (ruling == null || ruling.value() != value || file.stale(number)) {
				NewCriterionDecision decision = new NewCriterionDecision(number, value, reason(file, number, value),
						file.seen(number));
				Verdicts.accept(World.within(member, () -> this.criteria.decide(member, dossier, decision)));
			}
		}
		layDown(member, dossier);
	}

	/** Nobody holds the pen any more, unless somebody else does. */
	public void layDown(Actor member, DossierId dossier) {
		World.within(member, () -> this.pens.hand(member, dossier, null));
	}

	private static @Nullable String reason(CommissionFile file, CriterionNumber number, MarkValue value) {
		return DecisionReason.refusal(number, value, null, file.heard(number)).isPresent() ? "Motif fictif" : null;
	}

	/** Decides every criterion « satisfait » and every capacity « acquise ». */
	public void acquireAll(Actor member, DossierId dossier) {
		decideCriteria(member, dossier, Map.of());
		decideCapacities(member, dossier, CapacityOutcome.ACQUIRED);
	}

	/** Decides every capacity so; what stands is left. */
	public void decideCapacities(Actor member, DossierId dossier, CapacityOutcome outcome) {
		CommissionFile file = file(member, dossier);
		for (Capacity capacity : file.edition().capacities()) {
			CapacityRuling ruling = file.capacities().get(capacity.number());
			if (ruling == null || ruling.outcome() != outcome || file.stale(capacity)) {
				Verdicts.accept(decide(member, dossier, capacity, outcome, null));
			}
		}
	}

	public void reopen(Actor president, DossierId dossier, String reason) {
		int closing = World.within(president, () -> this.commissions.sheet(president, dossier))
			.closing()
			.orElseThrow()
			.number();
		Verdicts.accept(World.within(president, () -> this.closings.reopen(president, dossier, closing, reason)));
	}

	public Verdict close(Actor president, DossierId dossier) {
		return World.within(president, () -> this.closings.close(president, dossier));
	}

}
