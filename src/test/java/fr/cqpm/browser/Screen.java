package fr.cqpm.browser;

import java.nio.file.Path;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** One person's screen, in the gestures they make. */
final class Screen {

	/** How the title of a page begins that refuses something. */
	static final String REFUSED = "Erreur";

	private final Page page;

	private final @Nullable Inspection inspection;

	Screen(Page page, @Nullable Inspection inspection) {
		this.page = page;
		this.inspection = inspection;
		if (inspection != null) {
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error")) {
					inspection.heard(page, message.text());
				}
			});
			page.onPageError((error) -> inspection.heard(page, error));
		}
	}

	Screen open(String path) {
		this.page.navigate(path);
		return arrived();
	}

	/** Presses the button with exactly this name; the application accepts it. */
	Screen press(String button) {
		named(AriaRole.BUTTON, button).click();
		arrived();
		assertThat(this.page.title()).as(text()).doesNotStartWith(REFUSED);
		return this;
	}

	/** Presses the button with exactly this name; the application refuses it. */
	Screen pressInVain(String button) {
		named(AriaRole.BUTTON, button).click();
		arrived();
		assertThat(this.page.title()).as(text()).startsWith(REFUSED);
		return this;
	}

	/** Follows the first link with exactly this name. */
	Screen follow(String link) {
		named(AriaRole.LINK, link).click();
		return arrived();
	}

	private Locator named(AriaRole role, String name) {
		return this.page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	private Screen arrived() {
		this.page.waitForLoadState();
		if (this.inspection != null) {
			this.inspection.look(this.page);
		}
		return this;
	}

	/** Has this page inspected once more, in a state that its address does not tell. */
	Screen inspect(String state) {
		if (this.inspection != null) {
			this.inspection.look(this.page, state);
		}
		return this;
	}

	/** Types into the field of that name. */
	Screen type(String field, String text) {
		this.page.locator("[name='" + field + "']").fill(text);
		return this;
	}

	/** Picks that value of a list. */
	Screen select(String field, String value) {
		this.page.locator("select[name='" + field + "']").selectOption(value);
		return this;
	}

	/** Opens or closes what is folded below these words. */
	Screen unfold(String words) {
		this.page.locator("summary", new Page.LocatorOptions().setHasText(words)).first().click();
		return this;
	}

	/** The bytes at that address, as this person's browser receives them. */
	byte[] download(String path) {
		APIResponse response = this.page.request().get(LocalServer.ADDRESS + path);
		assertThat(response.status()).as(path).isEqualTo(200);
		return response.body();
	}

	/** Chooses that answer, or checks that box. */
	Screen choose(String field, String value) {
		this.page.locator("input[name='" + field + "'][value='" + value + "']").check();
		return this;
	}

	/** What a field holds. */
	String value(String field) {
		return this.page.locator("[name='" + field + "']").inputValue();
	}

	Screen attach(String field, Path file) {
		this.page.locator("input[name='" + field + "']").setInputFiles(file);
		return this;
	}

	/** Fails unless the page is headed so. */
	Screen isHeaded(String heading) {
		assertThat(heading()).as(this.page.url()).isEqualTo(heading);
		return this;
	}

	String heading() {
		return this.page.locator("main h1").innerText().replaceAll("\\s+", " ");
	}

	/** What stands on the page. */
	String text() {
		return this.page.locator("body").innerText();
	}

	/** The path of this page. */
	String path() {
		return this.page.url().substring(LocalServer.ADDRESS.length());
	}

	Page page() {
		return this.page;
	}

}
