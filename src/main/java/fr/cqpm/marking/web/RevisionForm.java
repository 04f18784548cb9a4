package fr.cqpm.marking.web;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Mark;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Revision of one submitted mark, as typed.
 *
 * @param seen the version the page has seen
 */
record RevisionForm(@Nullable @NotNull(message = "Choisissez une réponse.") MarkValue value, @Nullable String comment,
		@Nullable String reason, int seen) {

	static RevisionForm of(Mark mark) {
		return new RevisionForm(mark.value(), mark.comment(), null, mark.version());
	}

	NewMark newMark(CriterionNumber criterion) {
		return new NewMark(criterion, this.value, this.comment, this.seen);
	}

	String reasonGiven() {
		return (this.reason != null) ? this.reason : "";
	}

}
