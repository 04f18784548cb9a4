package fr.cqpm.plan;

import java.util.List;

/** Plan transmis and what the resource centre answered, in the order it did. */
public record AnsweredPlan(Transmission transmission, List<PlanAnswer> answers) {

	public AnsweredPlan {
		answers = List.copyOf(answers);
	}

	/** Whether its receipt was acknowledged. */
	public boolean received() {
		return this.answers.stream().anyMatch((answer) -> answer.kind() == PlanAnswer.Kind.RECEIPT);
	}

}
