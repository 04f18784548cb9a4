package fr.cqpm.evidence;

import java.time.Clock;
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

	private final Reports reports;

	private final Clock clock;

	EvidenceSheets(Editions editions, Plans plans, SituationRows situations, EvidenceRows rows, Reports reports,
			Clock clock) {
		this.editions = editions;
		this.plans = plans;
		this.situations = situations;
		this.rows = rows;
		this.reports = reports;
		this.clock = clock;
	}

	EvidenceSheet of(Dossier dossier) {
		List<Situation> declared = this.situations.of(dossier.id());
		List<SituationFacts> facts = declared.stream().map(Situation::facts).toList();
		Map<CriterionNumber, List<EvidenceEntry>> entries = this.rows.of(dossier.id())
			.stream()
			.collect(Collectors.groupingBy(EvidenceEntry::criterion));
		List<EvidenceSheet.Part> parts = planned(dossier).stream()
			.map((capacity) -> part(capacity, facts, entries))
			.toList();
		ReportVersion latest = this.reports.latest(dossier.id()).orElse(null);
		return new EvidenceSheet(parts, declared, (latest != null) ? latest.pageCount() : null,
				dossier.refusal(Act.PREPARE_REPORT, this.clock.instant()).orElse(null));
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
			Map<CriterionNumber, List<EvidenceEntry>> entries) {
		List<EvidenceSheet.Line> lines = capacity.criteria()
			.stream()
			.map((criterion) -> new EvidenceSheet.Line(criterion, entries.getOrDefault(criterion.number(), List.of())))
			.toList();
		return new EvidenceSheet.Part(capacity, Coverage.of(capacity, facts).orElse(null), lines);
	}

}
