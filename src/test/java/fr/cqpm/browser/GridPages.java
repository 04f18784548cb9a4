package fr.cqpm.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an évaluateur does on the grid, in the gestures they make. */
final class GridPages {

	private final Screen screen;

	/** The path of the grid of one dossier. */
	private final String path;

	GridPages(Screen screen, String path) {
		this.screen = screen;
		this.path = path;
	}

	GridPages signIn(Account account) {
		account.signIn(this.screen);
		return this;
	}

	GridPages open() {
		this.screen.open(this.path);
		return this;
	}

	Page page() {
		return this.screen.page();
	}

	Screen screen() {
		return this.screen;
	}

	Locator row(String criterion) {
		return page().locator("fieldset[id='critere-" + criterion + "']");
	}

	Locator answer(String criterion, String value) {
		return row(criterion).locator("input[value=" + value + "]");
	}

	GridPages mark(String criterion, String value) {
		answer(criterion, value).check();
		return this;
	}

	Locator comment(String criterion) {
		row(criterion).locator("details").evaluate("(details) => (details.open = true)");
		return row(criterion).locator("textarea");
	}

	/** Waits until all that was typed is on the server. */
	GridPages isSaved() {
		PlaywrightAssertions.assertThat(state()).containsText("Enregistré à");
		PlaywrightAssertions.assertThat(state()).hasAttribute("aria-busy", "false");
		return this;
	}

	GridPages says(String text) {
		PlaywrightAssertions.assertThat(state()).containsText(text);
		return this;
	}

	Locator state() {
		return page().locator("#etat");
	}

	GridPages isMarked(String criterion, String value) {
		PlaywrightAssertions.assertThat(answer(criterion, value)).isChecked();
		return this;
	}

	Locator button(String criterion, String name) {
		return row(criterion).getByText(name, new Locator.GetByTextOptions().setExact(true));
	}

	GridPages offline(boolean offline) {
		page().context().setOffline(offline);
		return this;
	}

	/** Presses a key by its place, whatever stands on it. */
	void key(String code, String printed) {
		CDPSession keyboard = page().context().newCDPSession(page());
		for (String type : new String[] { "keyDown", "keyUp" }) {
			JsonObject event = new JsonObject();
			event.addProperty("type", type);
			event.addProperty("code", code);
			event.addProperty("key", printed);
			if (type.equals("keyDown")) {
				event.addProperty("text", printed);
			}
			keyboard.send("Input.dispatchKeyEvent", event);
		}
		keyboard.detach();
	}

	void press(String key) {
		page().keyboard().press(key);
	}

	/** How many entries wait in this browser, whosever they are. */
	int kept() {
		return ((Number) page().evaluate("""
				() => new Promise((resolve) => {
					const asked = indexedDB.open("cqpm", 1);
					asked.onupgradeneeded = () => asked.transaction.abort();
					asked.onerror = () => resolve(0);
					asked.onsuccess = () => {
						const count = asked.result.transaction("saisies").objectStore("saisies").count();
						count.onsuccess = () => { asked.result.close(); resolve(count.result); };
					};
				})""")).intValue();
	}

	/** All of it as it stands there, in hexadecimal where it is sealed. */
	String keptText() {
		return (String) page().evaluate(
				"""
						() => new Promise((resolve) => {
							const asked = indexedDB.open("cqpm", 1);
							asked.onsuccess = () => {
								const all = asked.result.transaction("saisies").objectStore("saisies").getAll();
								all.onsuccess = () => {
									asked.result.close();
									resolve(all.result.map((each) => Object.entries(each).map(([name, value]) => name + "="
										+ (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value)).join(" ")).join("; "));
								};
							};
						})""");
	}

	void hasFocus(Locator locator) {
		assertThat(locator).isFocused();
	}

}
