package fr.cqpm.demo;

import java.util.List;

/**
 * A fictitious activity report, and what its candidate would declare about it.
 *
 * @param title its title
 * @param company the fictitious company it is about
 * @param pdf about twenty pages
 * @param situations the situations it shows, with their pages
 */
record DemoReport(String title, String company, byte[] pdf, List<Situation> situations) {

	/**
	 * A situation of the report.
	 *
	 * @param modes names of communication modes
	 * @param capacities numbers of the capacities it is evidence of
	 * @param pages such as « 8–11 »
	 */
	record Situation(String title, String nature, String period, List<String> modes, List<Integer> capacities,
			String pages) {

	}

}
