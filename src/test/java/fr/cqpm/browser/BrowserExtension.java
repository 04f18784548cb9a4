package fr.cqpm.browser;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import fr.cqpm.browser.InstalledBrowser.NoBrowser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives tests {@link Screens} of the one browser of this JVM. Without a browser they are
 * skipped with the reason, or fail where {@code CI} is {@code true}.
 */
final class BrowserExtension implements ExecutionCondition, BeforeAllCallback, ParameterResolver, AfterEachCallback {

	private static final Logger logger = LoggerFactory.getLogger(BrowserExtension.class);

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		String reason = search(context).failure();
		return (reason == null || "true".equals(System.getenv("CI"))) ? ConditionEvaluationResult.enabled(null)
				: ConditionEvaluationResult.disabled(reason);
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		browser(context);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Screens.class;
	}

	@Override
	public Screens resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(Screens.class, (type) -> new Screens(browser(context), picture(context)), Screens.class);
	}

	/** Where a failed test leaves what it saw last. */
	private static Path picture(ExtensionContext context) {
		return Path.of("target", "screens",
				context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Screens screens = context.getStore(NAMESPACE).remove(Screens.class, Screens.class);
		if (screens != null) {
			screens.close(context.getExecutionException().isPresent());
		}
	}

	private static Browser browser(ExtensionContext context) {
		Store store = context.getRoot().getStore(NAMESPACE);
		Search search = search(context);
		return store.computeIfAbsent(Running.class, (type) -> Running.start(search.found()), Running.class).browser();
	}

	private static Search search(ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Search.class, (type) -> Search.begin(), Search.class);
	}

	/**
	 * What came of looking for a browser, once for all tests.
	 *
	 * @param failure why there is none
	 */
	private record Search(@Nullable InstalledBrowser browser, @Nullable String failure) {

		static Search begin() {
			try {
				return new Search(InstalledBrowser.find(), null);
			}
			catch (NoBrowser none) {
				String reason = "No browser for these tests: " + none.getMessage();
				logger.warn(reason);
				return new Search(null, reason);
			}
		}

		InstalledBrowser found() {
			if (this.browser == null) {
				throw new AssertionError(this.failure);
			}
			return this.browser;
		}

	}

	/** The browser, until the JVM's tests are over. */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start(InstalledBrowser installed) {
			Map<String, String> environment = new HashMap<>(System.getenv());
			environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
			Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
			environment.putAll(installed.environment());
			Browser browser = playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(installed.executable())
					.setArgs(ARGUMENTS)
					.setEnv(environment));
			return new Running(playwright, browser);
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
