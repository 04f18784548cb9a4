package fr.cqpm.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Point de vue du candidat sur un critère, as its author works on it.
 *
 * @param view what is said, or {@code null} when nothing is, or nothing any more
 * @param version to be given back with a change; 0 before anything was said
 */
public record SaidOfSelf(@Nullable SelfView view, int version) {

	/** Nothing was ever said. */
	static final SaidOfSelf NOTHING = new SaidOfSelf(null, 0);

}
