package fr.cqpm.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The people before their screens in one test: everyone has a browser profile of their
 * own.
 */
final class Screens {

	/** Whichever test first opens a page of a kind looks at it for all. */
	private static final Set<String> LOOKED_AT = new HashSet<>();

	private final Browser browser;

	private final Path pictures;

	private final Inspection inspection = new Inspection(LOOKED_AT);

	private final List<Screen> open = new ArrayList<>();

	Screens(Browser browser, Path pictures) {
		this.browser = browser;
		this.pictures = pictures;
	}

	/** Somebody's laptop; every page they come to is inspected. */
	Screen laptop() {
		return open(options().setViewportSize(1440, 900), this.inspection);
	}

	/** Somebody's telephone; every page they come to is inspected. */
	Screen telephone() {
		return open(options().setViewportSize(360, 740).setHasTouch(true), this.inspection);
	}

	/** A browser that runs no scripts; nothing is inspected. */
	Screen withoutScripts() {
		return open(options().setViewportSize(1440, 900).setJavaScriptEnabled(false), null);
	}

	/** As the pictures of the README are taken; nothing is inspected. */
	Screen camera(int width, int height) {
		return open(options().setViewportSize(width, height), null);
	}

	private static NewContextOptions options() {
		return new NewContextOptions().setBaseURL(LocalServer.ADDRESS)
			.setLocale("fr-FR")
			.setTimezoneId("Europe/Paris")
			.setReducedMotion(ReducedMotion.REDUCE);
	}

	private Screen open(NewContextOptions options, @Nullable Inspection inspection) {
		BrowserContext context = this.browser.newContext(options);
		context.setDefaultTimeout(30_000);
		Screen screen = new Screen(context.newPage(), inspection);
		this.open.add(screen);
		return screen;
	}

	/** Closes them, and fails if a page was not as it should be. */
	void close(boolean failed) {
		for (int i = 0; failed && i < this.open.size(); i++) {
			this.open.get(i)
				.page()
				.screenshot(new Page.ScreenshotOptions().setPath(Path.of(this.pictures + "-" + (i + 1) + ".png"))
					.setFullPage(true));
		}
		this.open.forEach((screen) -> screen.page().context().close());
		assertThat(this.inspection.problems()).isEmpty();
	}

}
