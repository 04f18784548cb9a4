package fr.cqpm.input;

import java.util.function.Supplier;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody who sends requests.
 *
 * @param role what they are: those of one role are sent the same pages
 * @param name who of these
 * @param session their session, as it would be now
 */
record Guest(String role, String name, Supplier<RequestPostProcessor> session) {

	@Override
	public String toString() {
		return this.role + " " + this.name;
	}

}
