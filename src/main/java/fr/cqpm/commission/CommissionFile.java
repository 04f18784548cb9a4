package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.agenda.Heard;
import fr.cqpm.commission.agenda.Standing;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.MarkingState;
import fr.cqpm.marking.Material;
import fr.cqpm.marking.RevealedMark;
import fr.cqpm.opinion.OpinionSummary;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Panel;
import fr.cqpm.plan.CapacityPlan;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

/**
 * Dossier devant la commission: all that its decisions rest on, as it stands.
 *
 * @param composition why the commission cannot work as it is composed (R11)
 * @param marks every mark, those set aside included, empty while they are sealed
 * @param criteria decisions in force on criteria, none while marks are sealed
 * @param capacities decisions in force on capacities, none while marks are sealed
 * @param plans how each capacity is assessed
 * @param opinion the company's, or its waiver
 * @param material the candidate's evidence and the company's words, criterion by
 * criterion
 */
public record CommissionFile(Edition edition, Panel panel, List<Refusal> composition, MarkingState state,
		SortedMap<CriterionNumber, List<RevealedMark>> marks, SortedMap<CriterionNumber, CriterionRuling> criteria,
		SortedMap<CapacityNumber, CapacityRuling> capacities, BasisFacts facts, Map<CapacityNumber, CapacityPlan> plans,
		OpinionSummary opinion, Material material) {

	/** Whether the marks are still sealed, so that nothing can be decided. */
	public boolean sealed() {
		return !this.state.allSubmitted();
	}

	/** The marks that count. */
	public List<RevealedMark> marks(CriterionNumber criterion) {
		return all(criterion).stream().filter((mark) -> !mark.setAside()).toList();
	}

	private List<RevealedMark> all(CriterionNumber criterion) {
		return this.marks.getOrDefault(criterion, List.of());
	}

	/** What all assessors say alike; empty when they differ or are sealed. */
	public Optional<MarkValue> unanimous(CriterionNumber criterion) {
		Set<MarkValue> values = marks(criterion).stream().map(RevealedMark::value).collect(Collectors.toSet());
		return (values.size() == 1) ? Optional.of(values.iterator().next()) : Optional.empty();
	}

	/** What the commission hears of that criterion, as far as it may. */
	public Heard heard(CriterionNumber criterion) {
		return new Hearing(this).of(criterion);
	}

	/** What there is to talk about. */
	public Agenda agenda() {
		return new Hearing(this).agenda();
	}

	/** Whether it is decided, and nothing it rests on has changed. */
	boolean settled(CriterionNumber criterion) {
		return new Hearing(this).standing(criterion) == Standing.SETTLED;
	}

	/** What a page sees of that criterion now. */
	public Seen seen(CriterionNumber criterion) {
		CriterionRuling ruling = this.criteria.get(criterion);
		return new Seen((ruling != null) ? ruling.revision() : 0, revisions(criterion));
	}

	/** What a page sees of that capacity now. */
	public Seen seen(Capacity capacity) {
		CapacityRuling ruling = this.capacities.get(capacity.number());
		return new Seen((ruling != null) ? ruling.revision() : 0, basisCount(capacity));
	}

	/**
	 * Setting a mark aside changes what a decision rests on, as a revision does; so does
	 * setting aside who was excluded: whoever takes their place is a new voice.
	 */
	private int revisions(CriterionNumber criterion) {
		int changed = all(criterion).stream().mapToInt((mark) -> mark.revision() + (mark.setAside() ? 1 : 0)).sum();
		return changed + (int) this.state.assessors()
			.stream()
			.filter((each) -> each.setAside() && each.exclusion() != null)
			.count();
	}

	private int basisCount(Capacity capacity) {
		return capacity.criteria()
			.stream()
			.mapToInt((criterion) -> seen(criterion.number()).revision() + revisions(criterion.number()))
			.sum();
	}

	/**
	 * Whether a mark was revised or set aside after the commission decided on that
	 * criterion.
	 */
	public boolean stale(CriterionNumber criterion) {
		CriterionRuling ruling = this.criteria.get(criterion);
		return ruling != null && ruling.marksSeen() != revisions(criterion);
	}

	/** Whether something it rests on changed after the commission decided on it. */
	public boolean stale(Capacity capacity) {
		CapacityRuling ruling = this.capacities.get(capacity.number());
		return ruling != null && ruling.basisSeen() != basisCount(capacity);
	}

	Set<AssessmentMethod> methods(CapacityNumber capacity) {
		CapacityPlan plan = this.plans.get(capacity);
		return (plan != null) ? plan.methods() : Set.of();
	}

	public DecisionBasis basis(CapacityNumber capacity) {
		return DecisionBasis.of(new CapacityPlan(capacity, methods(capacity), null), this.facts);
	}

	public Proposal proposal(Capacity capacity) {
		return Proposal.of(capacity, values());
	}

	private Map<CriterionNumber, MarkValue> values() {
		Map<CriterionNumber, MarkValue> values = new HashMap<>();
		this.criteria.forEach((criterion, ruling) -> values.put(criterion, ruling.value()));
		return values;
	}

	/** The criteria of that capacity without a decision, in words; empty when none is. */
	public Optional<Refusal> undecided(Capacity capacity) {
		List<String> numbers = capacity.criteria()
			.stream()
			.map(Criterion::number)
			.filter((number) -> !this.criteria.containsKey(number) || stale(number))
			.map(CriterionNumber::toString)
			.toList();
		return numbers.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Rule.R10,
				"Décidez d’abord des critères de la capacité\u00a0: %s.".formatted(String.join(", ", numbers))));
	}

	/** Whether that meeting was held, but too few of those present still sit. */
	public boolean toHoldAgain(String kind) {
		MeetingKind meeting = MeetingKind.valueOf(kind);
		boolean counts = switch (meeting) {
			case PRESENTATION -> this.facts.presentationHeld();
			case INTERVIEW -> this.facts.interviewHeld();
			case RECONSTITUTED_SITUATION -> this.facts.reconstitutedHeld();
		};
		return !counts && this.panel.meeting(meeting).isPresent();
	}

	/** Whether the plan provides for that method, for one capacity at least. */
	public boolean planned(String method) {
		return this.plans.values()
			.stream()
			.anyMatch((plan) -> plan.methods().contains(AssessmentMethod.valueOf(method)));
	}

	/** What blocks closing, capacity by capacity; empty when nothing does. */
	public List<Refusal> blockers() {
		Map<CapacityNumber, CapacityDecision> decisions = new HashMap<>();
		this.capacities.forEach((number, ruling) -> decisions.put(number,
				new CapacityDecision(number, ruling.outcome(), ruling.reason())));
		Map<CapacityNumber, DecisionBasis> bases = new HashMap<>();
		this.edition.capacities().forEach((capacity) -> bases.put(capacity.number(), basis(capacity.number())));
		List<Refusal> blockers = new ArrayList<>(this.composition);
		blockers.addAll(new ClosingBlockers(values(), decisions, bases).refusals(this.edition.capacities()));
		this.edition.capacities().forEach((capacity) -> blockers.addAll(staleness(capacity)));
		return blockers;
	}

	private List<Refusal> staleness(Capacity capacity) {
		List<Refusal> refusals = new ArrayList<>();
		String field = "capacity-" + capacity.number();
		capacity.criteria()
			.stream()
			.map(Criterion::number)
			.filter(this::stale)
			.forEach((number) -> refusals.add(Refusal.at(field, Rule.R10,
					"Critère %s\u00a0: une évaluation a été révisée ou écartée depuis la décision."
						.formatted(number))));
		if (stale(capacity)) {
			refusals.add(Refusal.at(field, Rule.R10,
					"Capacité %s\u00a0: ce sur quoi repose la décision a changé depuis\u00a0; décidez de nouveau."
						.formatted(capacity.number())));
		}
		return refusals;
	}

	/** How many criteria have each decision, for a page's summary. */
	public Map<MarkValue, Long> tally() {
		Map<MarkValue, Long> tally = new EnumMap<>(MarkValue.class);
		this.criteria.values().forEach((ruling) -> tally.merge(ruling.value(), 1L, Long::sum));
		return tally;
	}

	/** The name of who marked, as the commission knows them. */
	public String name(RevealedMark mark) {
		return this.panel.member(mark.assessor()).map(Panel.Member::name).orElse("Ancien membre");
	}

}
