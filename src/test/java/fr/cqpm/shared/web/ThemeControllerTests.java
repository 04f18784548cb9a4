package fr.cqpm.shared.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ThemeControllerTests {

	private final MockMvcTester mvc = MockMvcTester.of(new ThemeController());

	@Test
	void keepsTheChoiceAndComesBack() {
		assertThat(choose("dark", "/candidats?q=Exemple&etape={x}")).hasRedirectedUrl("/candidats?q=Exemple&etape={x}")
			.cookies()
			.hasValue("theme", "dark");
	}

	@Test
	void forgetsItForTheSystemsOwn() {
		assertThat(choose("system", "/")).cookies().hasMaxAge("theme", Duration.ZERO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://exemple.invalid/", "//exemple.invalid/", "/\\exemple.invalid/", "", "candidats",
			"/a\r\nb" })
	void neverLeavesTheApplication(String here) {
		assertThat(choose("light", here)).hasRedirectedUrl("/");
	}

	private MvcTestResult choose(String theme, String here) {
		return this.mvc.post().uri("/theme").param("theme", theme).param("here", here).exchange();
	}

}
