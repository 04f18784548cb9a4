package fr.cqpm.commission.agenda;

import java.util.List;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Point à l'ordre du jour: closed by a decision.
 *
 * @param criterion the criterion it is about, or {@code null} when it is the capacity
 * @param gaps why it is talked about, one at least
 * @param closed whether the decision that closes it is taken
 */
public record AgendaItem(CapacityNumber capacity, @Nullable CriterionNumber criterion, List<Gap> gaps, boolean closed) {

	public AgendaItem {
		gaps = List.copyOf(gaps);
		if (gaps.isEmpty()) {
			throw new IllegalArgumentException("Nothing to talk about in " + capacity);
		}
	}

	/** Whether it is talked about for that reason. */
	public boolean has(Cause cause) {
		return this.gaps.stream().anyMatch((gap) -> gap.cause() == cause);
	}

	/**
	 * Écart, as the page says it.
	 *
	 * @param sentence one French sentence
	 */
	public record Gap(Cause cause, String sentence) {

		public static Gap of(Cause cause) {
			return new Gap(cause, cause.sentence());
		}

		public Rule rule() {
			return this.cause.rule();
		}

	}

}
