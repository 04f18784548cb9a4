package fr.cqpm.shared;

/**
 * The application cannot start; the message is one sentence that says why and what to do.
 */
public class StartupRefused extends RuntimeException {

	public StartupRefused(String sentence) {
		super(sentence);
	}

}
