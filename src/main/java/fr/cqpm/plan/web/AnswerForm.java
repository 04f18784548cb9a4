package fr.cqpm.plan.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.plan.AnsweredPlan;
import fr.cqpm.plan.PlanAnswer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The resource centre's answer.
 *
 * @param key of this answer: sent twice, it is one
 */
record AnswerForm(@NotNull(message = "Rechargez la page, puis répondez à nouveau.") @Nullable UUID key,
		@NotNull(message = "Choisissez la nature de votre réponse.") PlanAnswer.@Nullable Kind kind,
		@Size(max = 4000, message = "Ce texte est trop long\u00a0: 4000 caractères au plus.") @Nullable String text) {

	/** Once the receipt is acknowledged, only an observation is left to choose. */
	static AnswerForm blank(AnsweredPlan answered) {
		return new AnswerForm(UUID.randomUUID(), answered.received() ? PlanAnswer.Kind.OBSERVATION : null, null);
	}

	UUID requireKey() {
		return Objects.requireNonNull(this.key);
	}

	PlanAnswer.Kind requireKind() {
		return Objects.requireNonNull(this.kind);
	}

}
