package fr.cqpm.support;

import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;

/**
 * What some people of one exam centre work on: dossiers and jury sessions at each stage,
 * and what hangs on them.
 *
 * @param ids by the name that stands for each in an address: « closed », « invitation »…
 * @param candidates of some of the dossiers, by the same names
 */
public record CentreFiles(ExamCentreId centre, Actor staff, Actor president, Actor assessor, Actor juryPresident,
		Actor juror, Map<String, String> ids, Map<String, Actor> candidates) {

	public CentreFiles {
		ids = Map.copyOf(ids);
		candidates = Map.copyOf(candidates);
	}

	public String id(String name) {
		String id = this.ids.get(name);
		if (id == null) {
			throw new IllegalArgumentException("Nothing is named " + name);
		}
		return id;
	}

	public Actor candidate(String name) {
		Actor candidate = this.candidates.get(name);
		if (candidate == null) {
			throw new IllegalArgumentException("No candidate of " + name);
		}
		return candidate;
	}

}
