package fr.cqpm.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;

/**
 * Looks at pages as different people see them: on a laptop and on a telephone, light and
 * dark. axe must find no violation of WCAG 2.2 AA, nothing may need scrolling sideways,
 * and the console must stay silent, which it would not over a breach of the content
 * security policy. What it finds is gathered, so that one run tells everything.
 */
final class Inspection {

	private static final int LAPTOP = 1440;

	private static final int TELEPHONE = 360;

	/** The part of axe that colours alone decide: all that a dark page can add. */
	private static final String COLOURS = "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

	private static final String EVERYTHING = "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

	private static final String RUN = """
			async (rules) => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']})).violations
				.flatMap((violation) => violation.nodes.map((node) =>
					`${violation.id} ${node.target.join(' ')} ${node.failureSummary.replaceAll(/\\s+/g, ' ')}`))
			""";

	private final Set<String> kinds;

	private final Set<String> states = new HashSet<>();

	private final List<String> problems = new ArrayList<>();

	/** An inspection that looks at a page of each kind that is not among these yet. */
	Inspection(Set<String> kinds) {
		this.kinds = kinds;
	}

	/** Looks at this page, unless another of its kind has been looked at. */
	void look(Page page) {
		if (this.kinds.add(name(page))) {
			lookAt(page, name(page));
		}
	}

	/** Looks at this page in that state. */
	void look(Page page, String state) {
		if (this.states.add(name(page) + " " + state)) {
			lookAt(page, name(page) + " " + state);
		}
	}

	private void lookAt(Page page, String name) {
		ViewportSize size = page.viewportSize();
		page.evaluate(AxeBuilder.getAxeScript());
		for (int width : new int[] { LAPTOP, TELEPHONE }) {
			page.setViewportSize(width, 900);
			axe(page, name + " " + width, ColorScheme.LIGHT, EVERYTHING);
			axe(page, name + " " + width + " dark", ColorScheme.DARK, COLOURS);
			if ((boolean) page.evaluate("document.scrollingElement.scrollWidth > innerWidth")) {
				this.problems.add(name + " " + width + " scrolls sideways: " + page.evaluate(WIDEST));
			}
		}
		page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		page.setViewportSize(size.width, size.height);
	}

	private static final String WIDEST = """
			[...document.querySelectorAll('body *')]
				.filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
				.slice(0, 5).map((element) => element.tagName + '.' + element.className).join(', ')
			""";

	/** Pages of the same kind differ by ids and numbers, and by whether they refuse. */
	private static String name(Page page) {
		String path = URI.create(page.url()).getPath();
		return path.replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}", "/{id}")
			.replaceAll("/[0-9]+(?=/|$)", "/{n}")
			.replaceAll("/[\\w.-]{30,}", "/{token}") + (page.title().startsWith(Screen.REFUSED) ? " refused" : "");
	}

	private void axe(Page page, String where, ColorScheme scheme, String rules) {
		page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
		for (Object violation : (List<?>) page.evaluate("(" + RUN.strip() + ")(" + rules + ")")) {
			this.problems.add(where + ": " + violation);
		}
	}

	/** What the console of that page said. */
	void heard(Page page, String message) {
		// Chromium reports as failures the answer to a refused form, and to an act that
		// wants
		// a proof of identity first
		if (!message.matches(
				".*the server responded with a status of (422|403|409).*|.*ERR_INTERNET_DISCONNECTED.*|.*ERR_FAILED.*")) {
			this.problems.add(name(page) + ": " + message);
		}
	}

	List<String> problems() {
		return List.copyOf(this.problems);
	}

}
