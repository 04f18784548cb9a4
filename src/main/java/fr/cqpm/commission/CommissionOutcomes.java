package fr.cqpm.commission;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import fr.cqpm.certification.CapacityNumber;

/**
 * Décisions d'une commission sur les capacités, as a jury looks at them.
 *
 * @param closed whether the commission is closed, so that they hold
 * @param capacities the decision in force on each capacity; undecided ones are absent
 * @param reasons the written reasons of these decisions; those without are absent
 */
public record CommissionOutcomes(boolean closed, Map<CapacityNumber, CapacityOutcome> capacities,
		Map<CapacityNumber, String> reasons) {

	/** Of a dossier about which nothing is decided. */
	public static final CommissionOutcomes NONE = new CommissionOutcomes(false, Map.of(), Map.of());

	public CommissionOutcomes {
		capacities = Collections.unmodifiableMap(new TreeMap<>(capacities));
		reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
	}

}
