package fr.cqpm.marking;

import fr.cqpm.marking.MarkTallies.Tally;
import fr.cqpm.panel.Panel.Declaration;
import fr.cqpm.panel.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Dossier d'un évaluateur, with what they have to do there.
 *
 * @param marked how many criteria they have marked
 * @param total how many there are
 * @param next the first capacity with a criterion they have not marked, 0 when there is
 * none
 * @param awaited how many members' marks the commission still waits for
 * @param step what comes next
 */
public record Assignment(Seat seat, int marked, int total, int next, int awaited, Step step) {

	static Assignment of(Seat seat, @Nullable Tally tally) {
		int marked = (tally != null) ? tally.marked() : 0;
		int total = (tally != null) ? tally.total() : 0;
		int next = (tally != null) ? tally.next() : 0;
		int awaited = (tally != null) ? tally.awaited() : 0;
		return new Assignment(seat, marked, total, next, awaited, step(seat, tally));
	}

	private static Step step(Seat seat, @Nullable Tally tally) {
		if (seat.declaration() == Declaration.CONFLICT) {
			return Step.REPLACED;
		}
		if (seat.closed()) {
			return Step.CLOSED;
		}
		if (seat.declaration() == Declaration.NONE || tally == null) {
			return Step.DECLARE;
		}
		if (tally.submittedAt() == null && !tally.excluded()) {
			return (tally.marked() < tally.total()) ? Step.MARK : Step.SUBMIT;
		}
		return (tally.awaited() > 0) ? Step.WAIT : Step.DECIDE;
	}

	/** Ce qu'il reste à faire à cet évaluateur. */
	public enum Step {

		/** Say whether they have a conflict of interest. */
		DECLARE,

		/** They declared a conflict: nothing. */
		REPLACED,

		/** Mark the criteria. */
		MARK,

		/** Submit what is marked. */
		SUBMIT,

		/** Wait for the other members. */
		WAIT,

		/** Decide with the commission. */
		DECIDE,

		/** Nothing: the commission is closed. */
		CLOSED

	}

}
