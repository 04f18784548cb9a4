package fr.cqpm.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.report.Deposit;

/**
 * Rapport déposé, as its assessors read it: what was deposited, where it shows what, and
 * what the situations add up to (R6). Before the deposit nothing of it is theirs to read.
 */
public record DepositedReport(Optional<Deposit> deposit, Map<CriterionNumber, List<EvidenceItem>> evidence,
		List<Coverage> coverage) {

	static final DepositedReport NONE = new DepositedReport(Optional.empty(), Map.of(), List.of());

	public DepositedReport {
		evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
		coverage = List.copyOf(coverage);
	}

}
