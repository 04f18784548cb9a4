package fr.cqpm.marking;

import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.marking.Grid.Proof;
import fr.cqpm.marking.Grid.Voice;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the candidate and the company give to read beside the criteria. */
@Component
class GridMaterial {

	Material of(DossierId dossier, Edition edition) {
		return new Material(Map.of(), Map.of(), Map.of(), Map.of(), null, null);
	}

	/**
	 * All of it for one dossier.
	 *
	 * @param coverage per capacity with a countable condition (R6)
	 * @param report what the report's card says, or {@code null}
	 * @param opinionBy who gave the opinion, or why there is none, in words
	 */
	record Material(Map<CriterionNumber, List<Proof>> proofs, Map<CapacityNumber, Coverage> coverage,
			Map<CapacityNumber, List<Voice>> byCapacity, Map<CriterionNumber, List<Voice>> byCriterion,
			@Nullable String report, @Nullable String opinionBy) {

	}

	record Coverage(String counter, boolean satisfied) {

	}

}
