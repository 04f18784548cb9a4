package fr.cqpm.commission;

import java.util.Optional;

import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.agenda.DecisionReason;
import fr.cqpm.commission.agenda.Heard;
import fr.cqpm.marking.MarkRules;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Décision de la commission sur un critère, in the words of a mark.
 *
 * @param reason motif, needed for « sans objet » and against a voice
 * ({@link DecisionReason})
 */
public record CriterionDecision(CriterionNumber criterion, MarkValue value, @Nullable String reason) {

	/**
	 * Why this criterion cannot be decided so; empty when it can.
	 * @param heard what is said of it
	 */
	public Optional<Refusal> refusal(Criterion criterion, Heard heard) {
		return MarkRules.refusal(criterion, this.value, this.reason)
			.or(() -> DecisionReason.refusal(this.criterion, this.value, this.reason, heard));
	}

}
