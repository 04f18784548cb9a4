package fr.cqpm.marking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Avancement des évaluations individuelles (R9): who has submitted, and nothing of what
 * they marked.
 *
 * @param assessors by name, the president first; those set aside too
 * @param minimum the fewest members, who must be there again after one was set aside; 0
 * once the commission is closed
 */
public record MarkingState(List<Assessor> assessors, int minimum) {

	public MarkingState {
		assessors = List.copyOf(assessors);
	}

	/**
	 * Whether the marks are no longer sealed: every member has submitted or was excluded,
	 * one at least has submitted, and nobody has to be replaced: who comes will mark
	 * alone too.
	 */
	public boolean allSubmitted() {
		return this.assessors.stream().anyMatch(Assessor::counts)
				&& this.assessors.stream().noneMatch(Assessor::awaited) && toReplace() == 0;
	}

	/** The same if these had left. */
	MarkingState without(Set<PersonId> leaving) {
		return new MarkingState(
				this.assessors.stream().filter((assessor) -> !leaving.contains(assessor.person())).toList(),
				this.minimum);
	}

	/** How many members the commission lacks since some were set aside (R11). */
	public int toReplace() {
		long aside = this.assessors.stream().filter(Assessor::setAside).count();
		return (aside == 0) ? 0 : (int) Math.max(0, this.minimum - (this.assessors.size() - aside));
	}

	public Optional<Assessor> assessor(PersonId person) {
		return this.assessors.stream().filter((assessor) -> assessor.person().equals(person)).findFirst();
	}

	/**
	 * Où en est un évaluateur.
	 *
	 * @param submittedAt or {@code null}
	 * @param exclusion why the president waits for them no longer, or {@code null}
	 * @param conflictAt when they declared a conflict of interest, or {@code null}
	 */
	public record Assessor(PersonId person, String name, boolean president, @Nullable Instant submittedAt,
			@Nullable String exclusion, @Nullable Instant conflictAt) {

		/** Whether the commission still waits for their marks. */
		public boolean awaited() {
			return this.submittedAt == null && this.exclusion == null && !setAside();
		}

		/** Whether their marks count. */
		public boolean counts() {
			return this.submittedAt != null && !setAside();
		}

		/** Whether a declared conflict took them and their marks out (R11). */
		public boolean setAside() {
			return this.conflictAt != null;
		}

	}

}
