package fr.cqpm.browser;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The grid in each of its states: for everybody, light and dark, narrow and enlarged. */
@BrowserTest
class GridStatesIT {

	@Autowired
	BeanFactory beans;

	private GridDesk desk;

	@BeforeEach
	void sit() {
		this.desk = new GridDesk(this.beans);
	}

	@Test
	void everyStateIsAccessible(Screens screens) {
		GridPages grid = this.desk.grid(screens.laptop());
		grid.answer("1.1", "MET").focus();
		grid.press("?");
		grid.screen().inspect("keys");
		grid.press("Escape");
		grid.page().route("**/criteres/1.*", Route::abort);
		grid.mark("1.1", "MET").says("Hors connexion").screen().inspect("offline");
		grid.page().unroute("**/criteres/1.*");
		grid.mark("1.2", "MET").isSaved();
		grid.mark("3.2", "NOT_APPLICABLE").says("n’est pas enregistrée");
		PlaywrightAssertions.assertThat(grid.row("3.2")).containsText("Non enregistré");
		grid.screen().inspect("error");
		GridPages other = this.desk.grid(screens.camera(1440, 900));
		other.mark("2.1", "NOT_MET").isSaved();
		grid.mark("2.1", "MET");
		PlaywrightAssertions.assertThat(grid.row("2.1")).containsText("Garder ma saisie");
		grid.screen().inspect("conflict");
		enlarged(grid);
		this.desk.submit(this.desk.member);
		grid.open().screen().inspect("submitted");
		PlaywrightAssertions.assertThat(grid.page().locator("#en-attente")).containsText("Abandonner cette saisie");
		grid.screen().open(this.desk.path() + "/grille-vierge");
	}

	/** A telephone, and a laptop at 400 %. */
	private static void enlarged(GridPages grid) {
		for (int[] size : new int[][] { { 360, 740 }, { 320, 256 } }) {
			grid.page().setViewportSize(size[0], size[1]);
			assertThat(grid.page().evaluate("document.scrollingElement.scrollWidth > innerWidth")).isEqualTo(false);
			assertThat(hiddenStops(grid)).isEmpty();
		}
		grid.page().setViewportSize(1440, 700);
		assertThat(hiddenStops(grid)).isEmpty();
		grid.page().setViewportSize(1440, 900);
	}

	/** What stands under a bar when the tab key comes to it. */
	private static String hiddenStops(GridPages grid) {
		grid.page().evaluate("document.querySelector('main a').focus()");
		StringBuilder hidden = new StringBuilder();
		for (int i = 0; i < 90; i++) {
			grid.press(i < 60 ? "Tab" : "Shift+Tab");
			hidden.append(grid.page()
				.evaluate(
						"""
								() => {
									const stop = document.activeElement;
									const box = (stop.matches("label > input") ? stop.parentElement : stop).getBoundingClientRect();
									const bars = [...document.querySelectorAll(".standing, .capacity__head, .rail, .panel")].filter((bar) =>
										getComputedStyle(bar).position === "sticky" && !bar.contains(stop));
									const under = bars.find((bar) => {
										const over = bar.getBoundingClientRect();
										return over.left < box.right && over.right > box.left && over.top < box.bottom && over.bottom > box.top + 2;
									});
									return under ? `${stop.outerHTML.slice(0, 80)} under ${under.className} ` : "";
								}"""));
		}
		return hidden.toString();
	}

}
