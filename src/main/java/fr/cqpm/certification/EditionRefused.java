package fr.cqpm.certification;

import java.util.List;

import fr.cqpm.shared.StartupRefused;

/**
 * An edition that cannot be used, so that the application does not start: its file is
 * wrong, or says something else than what is stored.
 */
class EditionRefused extends StartupRefused {

	/**
	 * @param problem ends with a colon
	 * @param findings what is wrong, one sentence each
	 * @param action what to do about it
	 */
	EditionRefused(String problem, List<String> findings, String action) {
		super(problem + "\n  - " + String.join("\n  - ", findings) + "\n" + action);
	}

}
