package fr.cqpm.commission.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.cqpm.marking.MarkValue;
import fr.cqpm.opinion.OpinionAnswer;

/**
 * Ce qui est dit d'un critère: the voices that a commission hears before it decides.
 *
 * @param marks what the assessors whose marks count say; empty while these are sealed
 * @param opinions the company's answers on it, or else on its capacity
 * @param unproven whether evidence is expected and the candidate points to none
 * @param standing where the commission's decision is
 */
public record Heard(Set<MarkValue> marks, Set<OpinionAnswer> opinions, boolean unproven, Standing standing) {

	public Heard {
		marks = Set.copyOf(marks);
		opinions = Set.copyOf(opinions);
	}

	/** What all assessors say alike; empty when they differ or are sealed. */
	public Optional<MarkValue> common() {
		return (this.marks.size() == 1) ? Optional.of(this.marks.iterator().next()) : Optional.empty();
	}

	/** Whether the company says the contrary of that decision. */
	public boolean opinionContradicts(MarkValue decision) {
		return switch (decision) {
			case MET -> this.opinions.contains(OpinionAnswer.UNFAVOURABLE);
			case NOT_MET -> this.opinions.contains(OpinionAnswer.FAVOURABLE);
			case TO_REVIEW, NOT_APPLICABLE -> false;
		};
	}

	/** Why the commission talks about it; empty when it need not. */
	List<Cause> causes() {
		List<Cause> causes = new ArrayList<>();
		if (this.marks.size() > 1) {
			causes.add(Cause.DIFFERENCE);
		}
		common().filter(this::opinionContradicts)
			.ifPresent((common) -> causes.add((common == MarkValue.MET) ? Cause.OPINION_AGAINST : Cause.OPINION_FOR));
		if (this.marks.contains(MarkValue.TO_REVIEW)) {
			causes.add(Cause.TO_REVIEW);
		}
		if (common().filter((common) -> common == MarkValue.NOT_APPLICABLE).isPresent()) {
			causes.add(Cause.NOT_APPLICABLE);
		}
		if (this.unproven) {
			causes.add(Cause.UNPROVEN);
		}
		if (this.standing == Standing.POSTPONED) {
			causes.add(Cause.POSTPONED);
		}
		if (this.standing == Standing.CHANGED) {
			causes.add(Cause.CHANGED);
		}
		return causes;
	}

}
