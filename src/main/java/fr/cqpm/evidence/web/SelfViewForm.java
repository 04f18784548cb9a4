package fr.cqpm.evidence.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.evidence.SaidOfSelf;
import fr.cqpm.evidence.SelfView;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate says of themselves on the criteria of one capacity: each list goes
 * by the criterion's rank, from 0 on.
 *
 * @param seen the versions the page has seen: one for every criterion
 */
record SelfViewForm(@Nullable List<@Nullable SelfView> view, @Nullable List<@Nullable Integer> seen) {

	/** The criteria of that capacity which the form speaks of. */
	SortedMap<CriterionNumber, SaidOfSelf> said(CapacityNumber capacity) {
		SortedMap<CriterionNumber, SaidOfSelf> said = new TreeMap<>();
		int count = (this.seen != null) ? this.seen.size() : 0;
		for (int i = 0; i < count; i++) {
			Integer version = at(this.seen, i);
			if (version != null) {
				said.put(new CriterionNumber(capacity, i + 1), new SaidOfSelf(at(this.view, i), version));
			}
		}
		return said;
	}

	private static <T> @Nullable T at(@Nullable List<@Nullable T> list, int index) {
		return (list != null && index < list.size()) ? list.get(index) : null;
	}

}
