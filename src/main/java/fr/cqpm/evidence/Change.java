package fr.cqpm.evidence;

import java.util.List;

import fr.cqpm.shared.Refusal;

/**
 * Ce qu'il est advenu d'une saisie: kept, refused, or overtaken by another one, which is
 * then shown beside it: nobody's words are overwritten unseen.
 *
 * @param <V> what was to change
 */
public sealed interface Change<V> {

	/** It is kept. */
	record Kept<V>(V now) implements Change<V> {

	}

	/** It is not acceptable; nothing was changed. */
	record Refused<V>(List<Refusal> refusals) implements Change<V> {

		public Refused {
			refusals = List.copyOf(refusals);
		}

	}

	/**
	 * Somebody, or the same person elsewhere, changed it since; nothing was changed.
	 *
	 * @param stored what is kept now
	 */
	record Overtaken<V>(V stored) implements Change<V> {

	}

}
