package fr.cqpm.opinion;

import org.jspecify.annotations.Nullable;

/**
 * Avis sur une capacité ou un critère: an answer and its comment.
 *
 * @param comment needed where the answer is not favourable
 */
public record OpinionStatement(OpinionAnswer answer, @Nullable String comment) {

	/** Whether the comment the answer needs is missing. */
	boolean lacksComment() {
		return this.answer.needsComment() && (this.comment == null || this.comment.isBlank());
	}

}
