package fr.cqpm.marking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Avancement des évaluations individuelles (R9): who has submitted, and nothing of what
 * they marked.
 *
 * @param assessors by name, the president first
 */
public record MarkingState(List<Assessor> assessors) {

	public MarkingState {
		assessors = List.copyOf(assessors);
	}

	/**
	 * Whether the marks are no longer sealed: every member has submitted or was excluded,
	 * and one at least has submitted.
	 */
	public boolean allSubmitted() {
		return this.assessors.stream().anyMatch((assessor) -> assessor.submittedAt() != null)
				&& this.assessors.stream().noneMatch(Assessor::awaited);
	}

	public Optional<Assessor> assessor(PersonId person) {
		return this.assessors.stream().filter((assessor) -> assessor.person().equals(person)).findFirst();
	}

	/**
	 * Où en est un évaluateur.
	 *
	 * @param submittedAt or {@code null}
	 * @param exclusion why the president waits for them no longer, or {@code null}
	 */
	public record Assessor(PersonId person, String name, boolean president, @Nullable Instant submittedAt,
			@Nullable String exclusion) {

		/** Whether the commission still waits for their marks. */
		public boolean awaited() {
			return this.submittedAt == null && this.exclusion == null;
		}

	}

}
