package fr.cqpm.evidence;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.plan.Plans;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.NotFound;
import org.springframework.stereotype.Component;

/** Puts a dossier's evidence together, in a constant number of statements. */
@Component
class EvidenceSheets {

	private final Editions editions;

	private final Plans plans;

	private final SituationRows situations;

	private final EvidenceRows rows;

	private final PassageRows passages;

	private final SelfViewRows views;

	private final Reports reports;

	private final Clock clock;

	EvidenceSheets(Editions editions, Plans plans, SituationRows situations, EvidenceRows rows, PassageRows passages,
			SelfViewRows views, Reports reports, Clock clock) {
		this.editions = editions;
		this.plans = plans;
		this.situations = situations;
		this.rows = rows;
		this.passages = passages;
		this.views = views;
		this.reports = reports;
		this.clock = clock;
	}

	EvidenceSheet of(Dossier dossier) {
		List<Situation> declared = this.situations.of(dossier.id());
		List<SituationFacts> facts = declared.stream().map(Situation::facts).toList();
		Map<CriterionNumber, List<EvidenceEntry>> entries = this.rows.of(dossier.id())
			.stream()
			.collect(Collectors.groupingBy(EvidenceEntry::criterion));
		Map<CriterionNumber, SaidOfSelf> views = this.views.of(dossier.id());
		List<Capacity> planned = planned(dossier);
		List<EvidenceSheet.Part> parts = planned.stream()
			.map((capacity) -> part(capacity, facts, entries, views))
			.toList();
		ReportVersion latest = this.reports.latest(dossier.id()).orElse(null);
		Map<CriterionNumber, ProofState> states = states(entries.keySet(), this.passages.pinned(dossier.id()));
		return new EvidenceSheet(parts, declared, CoverageMap.of(planned, facts, states, said(views)),
				(latest != null) ? latest.pageCount() : null,
				dossier.refusal(Act.PREPARE_REPORT, this.clock.instant()).orElse(null));
	}

	/** A passage of the report is more than a situation, or pages named by hand. */
	static Map<CriterionNumber, ProofState> states(Set<CriterionNumber> claimed, Set<CriterionNumber> pinned) {
		Map<CriterionNumber, ProofState> states = new HashMap<>();
		claimed.forEach((criterion) -> states.put(criterion, ProofState.CLAIMED));
		pinned.forEach((criterion) -> states.put(criterion, ProofState.PINNED));
		return states;
	}

	/** Without those of which nothing is said any more. */
	static Map<CriterionNumber, SelfView> said(Map<CriterionNumber, SaidOfSelf> views) {
		Map<CriterionNumber, SelfView> said = new HashMap<>();
		views.forEach((criterion, one) -> {
			if (one.view() != null) {
				said.put(criterion, one.view());
			}
		});
		return said;
	}

	/** The capacities assessed by workplace projects. */
	List<Capacity> planned(Dossier dossier) {
		Edition edition = this.editions.byId(dossier.edition());
		return this.plans.of(dossier.id())
			.map((plan) -> edition.capacities()
				.stream()
				.filter((capacity) -> plan.plans(capacity.number(), AssessmentMethod.WORKPLACE_PROJECTS))
				.toList())
			.orElse(List.of());
	}

	/**
	 * Lets those criteria pass that are assessed by workplace projects.
	 * @throws NotFound when one of them is not
	 */
	void requirePlanned(Dossier dossier, Set<CriterionNumber> criteria) {
		Set<CriterionNumber> planned = planned(dossier).stream()
			.flatMap((capacity) -> capacity.criteria().stream())
			.map(Criterion::number)
			.collect(Collectors.toSet());
		if (!planned.containsAll(criteria)) {
			throw new NotFound("Not planned for workplace projects: " + criteria);
		}
	}

	private static EvidenceSheet.Part part(Capacity capacity, List<SituationFacts> facts,
			Map<CriterionNumber, List<EvidenceEntry>> entries, Map<CriterionNumber, SaidOfSelf> views) {
		List<EvidenceSheet.Line> lines = capacity.criteria()
			.stream()
			.map((criterion) -> new EvidenceSheet.Line(criterion, entries.getOrDefault(criterion.number(), List.of()),
					views.getOrDefault(criterion.number(), SaidOfSelf.NOTHING)))
			.toList();
		return new EvidenceSheet.Part(capacity, Coverage.of(capacity, facts).orElse(null), lines);
	}

}
