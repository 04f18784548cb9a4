package fr.cqpm.account.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Appareil: in which browser a session is used, as far as it says so.
 *
 * @param text browser, system and address, to be recognized by its user
 */
record Device(String text) {

	/** The first that is named counts: most browsers also name others. */
	private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

	private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac", "Linux");

	static Device of(HttpServletRequest request) {
		String agent = String.valueOf(request.getHeader("User-Agent"));
		String browser = named(BROWSERS, agent, "Navigateur").replace("Edg", "Edge").replace("OPR", "Opera");
		return new Device(browser + " · " + named(SYSTEMS, agent, "système inconnu") + " · " + request.getRemoteAddr());
	}

	private static String named(List<String> names, String agent, String otherwise) {
		return names.stream().filter(agent::contains).findFirst().orElse(otherwise);
	}

}
