package fr.cqpm.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.report.Deposit;

/**
 * Rapport déposé, as its assessors read it: what was deposited, where it shows what, what
 * the candidate says of themselves, and what the situations add up to (R6). Before the
 * deposit nothing of it is theirs to read.
 */
public record DepositedReport(Optional<Deposit> deposit, Map<CriterionNumber, List<EvidenceItem>> evidence,
		Map<CriterionNumber, SelfView> selfViews, List<SituationFacts> situations, List<Coverage> coverage) {

	static final DepositedReport NONE = new DepositedReport(Optional.empty(), Map.of(), Map.of(), List.of(), List.of());

	public DepositedReport {
		evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
		selfViews = Map.copyOf(selfViews);
		situations = List.copyOf(situations);
		coverage = List.copyOf(coverage);
	}

	/**
	 * The same at one glance, for these capacities.
	 * @param pinned the criteria that some passage is pinned to
	 */
	CoverageMap map(Collection<Capacity> capacities, Set<CriterionNumber> pinned) {
		return CoverageMap.of(capacities, this.situations, EvidenceSheets.states(this.evidence.keySet(), pinned),
				this.selfViews);
	}

}
