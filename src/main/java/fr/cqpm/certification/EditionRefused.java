package fr.cqpm.certification;

import java.util.List;

/**
 * An edition that cannot be used, so that the application does not start: its file is
 * wrong, or says something else than what is stored.
 */
class EditionRefused extends RuntimeException {

	private final String action;

	/**
	 * @param problem one French sentence
	 * @param findings what is wrong, one sentence each
	 * @param action what to do about it
	 */
	EditionRefused(String problem, List<String> findings, String action) {
		super(problem + findings.stream().map((finding) -> "\n  - " + finding).reduce("", String::concat));
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
