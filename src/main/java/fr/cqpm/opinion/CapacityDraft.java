package fr.cqpm.opinion;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Brouillon d'avis sur une capacité: what its author has typed so far.
 *
 * @param lines by criterion's rank; 0 is the capacity itself
 * @param version of this draft, to notice a change made on another device
 */
public record CapacityDraft(Map<Integer, Line> lines, int version) {

	public CapacityDraft {
		lines = Map.copyOf(lines);
	}

	/**
	 * What is typed for the capacity or one criterion; either part may still be missing.
	 */
	public record Line(@Nullable OpinionAnswer answer, @Nullable String comment) {

		boolean empty() {
			return this.answer == null && this.comment == null;
		}

		@Nullable OpinionStatement statement() {
			return (this.answer != null) ? new OpinionStatement(this.answer, this.comment) : null;
		}

	}

}
