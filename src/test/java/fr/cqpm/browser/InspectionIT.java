package fr.cqpm.browser;

import java.util.HashSet;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The inspection would find what the other tests never show it. */
@BrowserTest
class InspectionIT {

	@Test
	void findsWhatIsWrong(Screens screens) {
		Page page = screens.camera(1440, 900).open("/connexion").page();
		page.evaluate("""
				() => {
					document.querySelector('label[for=email]').remove();
					document.querySelector('h1').style.color = '#444';
					document.querySelector('main').style.width = '500px';
				}""");
		Inspection inspection = new Inspection(new HashSet<>());
		inspection.look(page);
		assertThat(inspection.problems()).anyMatch((problem) -> problem.startsWith("/connexion 1440: label "))
			.anyMatch((problem) -> problem.startsWith("/connexion 360 dark: color-contrast "))
			.anyMatch((problem) -> problem.startsWith("/connexion 360 scrolls sideways"));
	}

}
