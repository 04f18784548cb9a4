package fr.cqpm.evidence.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.EvidenceText;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to add, for some criteria of one capacity.
 *
 * @param criteria their ranks
 */
record EvidenceForm(@Nullable UUID situation, @Nullable Set<Integer> criteria, @Nullable String pages,
		@Nullable String note) {

	Set<CriterionNumber> of(CapacityNumber capacity) {
		Set<Integer> ranks = (this.criteria != null) ? this.criteria : Set.of();
		return ranks.stream()
			.filter((rank) -> rank > 0)
			.map((rank) -> new CriterionNumber(capacity, rank))
			.collect(Collectors.toSet());
	}

	EvidenceText text() {
		return new EvidenceText(this.pages, this.note);
	}

}
