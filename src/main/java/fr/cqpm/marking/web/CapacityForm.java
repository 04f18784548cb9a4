package fr.cqpm.marking.web;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one capacity, as typed: each list goes by the criterion's rank, from 0 on.
 *
 * @param value the chosen answers
 * @param comment the comments
 * @param seen the versions the page has seen: one for every criterion
 * @param note what the assessor notes for themselves
 * @param noteSeen the version of it that the page has seen, or {@code null} where the
 * page has none to change
 */
record CapacityForm(@Nullable List<@Nullable MarkValue> value, @Nullable List<@Nullable String> comment,
		@Nullable List<@Nullable Integer> seen, @Nullable String note, @Nullable Integer noteSeen) {

	/** The criteria of that capacity which the form speaks of. */
	List<NewMark> marks(int capacity) {
		List<NewMark> marks = new ArrayList<>();
		int count = (this.seen != null) ? this.seen.size() : 0;
		for (int i = 0; i < count; i++) {
			Integer version = at(this.seen, i);
			if (version != null) {
				marks.add(
						new NewMark(number(capacity + "." + (i + 1)), at(this.value, i), at(this.comment, i), version));
			}
		}
		return marks;
	}

	private static <T> @Nullable T at(@Nullable List<@Nullable T> list, int index) {
		return (list != null && index < list.size()) ? list.get(index) : null;
	}

	/**
	 * Reads « 3.2 ».
	 * @throws NotFound when it is no criterion's number
	 */
	static CriterionNumber number(String criterion) {
		try {
			return CriterionNumber.parse(criterion);
		}
		catch (IllegalArgumentException wrong) {
			throw new NotFound("No criterion " + criterion);
		}
	}

}
