package fr.cqpm.browser;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.cqpm.marking.MarkValue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The grid in the hands of one assessor: keys, notes, the report beside it, paper. */
@BrowserTest
class GridIT {

	private static final Logger logger = LoggerFactory.getLogger(GridIT.class);

	private static final int CRITERIA = 41;

	@Autowired
	BeanFactory beans;

	private GridDesk desk;

	@BeforeEach
	void sit() {
		this.desk = new GridDesk(this.beans);
	}

	@Test
	void keysGoByTheirPlaceOnAzerty(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.answer("1.1", "MET").focus();
		grid.key("Digit2", "é");
		grid.isMarked("1.1", "NOT_MET");
		grid.key("KeyJ", "j");
		grid.key("Numpad3", "3");
		grid.isMarked("1.2", "TO_REVIEW");
		grid.key("KeyK", "k");
		grid.hasFocus(grid.answer("1.1", "NOT_MET"));
		grid.key("Digit1", "&");
		grid.isMarked("1.1", "MET").isSaved();
		assertThat(this.desk.mark("1.2").value()).isEqualTo(MarkValue.TO_REVIEW);
		grid.answer("3.2", "MET").focus();
		grid.key("KeyN", "n");
		grid.hasFocus(grid.answer("3.3", "MET"));
	}

	@Test
	void whatIsTypedInACommentIsText(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.answer("1.1", "MET").focus();
		grid.press("c");
		grid.hasFocus(grid.row("1.1").locator("textarea"));
		grid.page().keyboard().type("123 jknc ?");
		PlaywrightAssertions.assertThat(grid.page().locator("#raccourcis")).not().isVisible();
		PlaywrightAssertions.assertThat(grid.row("1.1").locator("input:checked")).hasCount(0);
		grid.isSaved();
		grid.press("Escape");
		grid.hasFocus(grid.answer("1.1", "MET"));
		assertThat(this.desk.mark("1.1").comment()).isEqualTo("123 jknc ?");
		assertThat(this.desk.mark("1.1").value()).isNull();
	}

	@Test
	void keysAreListedOnTheirSheetAndFocusComesBack(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		Locator sheet = grid.page().locator("#raccourcis");
		grid.page().locator("body").press("?");
		PlaywrightAssertions.assertThat(sheet).not().isVisible();
		grid.answer("1.2", "MET").focus();
		grid.press("?");
		PlaywrightAssertions.assertThat(sheet).isVisible();
		grid.press("Digit2");
		grid.press("Escape");
		PlaywrightAssertions.assertThat(sheet).not().isVisible();
		grid.hasFocus(grid.answer("1.2", "MET"));
		PlaywrightAssertions.assertThat(grid.row("1.2").locator("input:checked")).hasCount(0);
	}

	/** As quickly as a machine presses keys: what the page itself costs an assessor. */
	@Test
	void wholeGridByKeyboardAlone(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		while (!(boolean) grid.page().evaluate("document.activeElement.matches('fieldset.criterion input')")) {
			grid.press("Tab");
		}
		long start = System.nanoTime();
		for (int i = 0; i < CRITERIA; i++) {
			grid.press("Digit" + (1 + i % 3));
			grid.press("KeyJ");
		}
		long typed = System.nanoTime();
		grid.isSaved();
		long saved = System.nanoTime();
		logger.info("The whole grid by keyboard: {} criteria in {} ms, all saved after {} ms", CRITERIA,
				Duration.ofNanos(typed - start).toMillis(), Duration.ofNanos(saved - start).toMillis());
		PlaywrightAssertions.assertThat(grid.page().locator("#avancement")).hasText(String.valueOf(CRITERIA));
		assertThat(this.desk.writes(this.desk.member)).isEqualTo(CRITERIA);
	}

	@Test
	void notesAreSavedWhileTheyAreWrittenAndStayTheirAuthors(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		Locator notes = grid.page().locator("[data-note='1']");
		notes.locator("summary").click();
		notes.locator("textarea").fill("Relire la page 12");
		grid.isSaved().open();
		assertThat(notes.locator("textarea").inputValue()).isEqualTo("Relire la page 12");
		GridPages other = this.desk.grid(screens.camera(1440, 900), this.desk.president);
		assertThat(other.page().content()).doesNotContain("Relire la page 12");
	}

	@Test
	void marksAreSealedUntilAllHaveSubmitted(Screens screens) {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.comment("1.1").fill("Un propos secret");
		grid.comment("1.1").blur();
		grid.isSaved();
		this.desk.submit(this.desk.president);
		GridPages president = this.desk.grid(screens.camera(1440, 900), this.desk.president);
		for (String path : List.of("", "/membres", "/transmettre", "/commission")) {
			president.screen().open(this.desk.path() + path);
			assertThat(president.page().content()).as(path).doesNotContain("secret");
		}
		this.desk.submit(this.desk.member);
		president.screen().open(this.desk.path() + "/commission");
		assertThat(president.screen().text()).contains("Satisfait");
	}

	@Test
	void reportOpensBesideTheGridAtTheCitedPage(Screens screens) {
		GridPages grid = this.desk.grid(screens.laptop());
		List<String> asked = new ArrayList<>();
		grid.page().onRequest((request) -> asked.add(request.url()));
		grid.open();
		grid.row("1.2").locator("input").first().focus();
		assertThat(asked).noneMatch((url) -> url.contains("pdf"));
		grid.page().locator("#panneau-preuves a").first().click();
		Locator where = grid.page().locator(".report__where");
		PlaywrightAssertions.assertThat(where).hasText("Page 2 / 20");
		PlaywrightAssertions.assertThat(grid.page().locator(".report__page"))
			.hasAttribute("aria-label", "Rapport, page 2");
		assertThat((boolean) grid.page().evaluate("""
				() => {
					const page = document.querySelector(".report__page");
					const { data } = page.getContext("2d").getImageData(0, 0, page.width, page.height);
					return data.some((value) => value < 100);
				}""")).as("something is drawn").isTrue();
		grid.page().getByLabel("Page suivante").click();
		PlaywrightAssertions.assertThat(where).hasText("Page 3 / 20");
		grid.screen().inspect("report");
		grid.page().getByText("Fermer le rapport").click();
		PlaywrightAssertions.assertThat(where).not().isVisible();
		assertThat(this.desk.readings()).isEqualTo(1);
	}

	@Test
	void printsEveryRowBlankOrFilled(Screens screens) throws IOException {
		GridPages grid = this.desk.grid(screens.camera(1440, 900));
		grid.mark("1.1", "NOT_MET").comment("1.1").fill("Vu en atelier");
		grid.comment("1.1").blur();
		grid.isSaved();
		assertThat(paper(grid)).contains("Vu en atelier", "Non satisfait", "Non évalué").doesNotContain("Mes notes");
		grid.screen().open(this.desk.path() + "/grille-vierge");
		assertThat(paper(grid)).contains("Signature").doesNotContain("Vu en atelier");
	}

	private static String paper(GridPages grid) throws IOException {
		try (PDDocument document = Loader.loadPDF(grid.page().pdf(new Page.PdfOptions().setFormat("A4")))) {
			String text = new PDFTextStripper().getText(document);
			long rows = text.lines().filter((line) -> line.matches("\\d+\\.\\d+ .*")).count();
			assertThat(rows).isEqualTo(CRITERIA);
			return text;
		}
	}

}
