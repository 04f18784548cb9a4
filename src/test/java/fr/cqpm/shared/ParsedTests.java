package fr.cqpm.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ParsedTests {

	@Test
	void aValueIsReadOn() {
		Parsed<Integer> parsed = Parsed.of("12").then((text) -> Parsed.of(Integer.parseInt(text)));
		assertThat(parsed.value()).contains(12);
		assertThat(parsed.reason()).isEmpty();
		assertThat(parsed.orElseThrow()).isEqualTo(12);
	}

	@Test
	void whatIsWrongStaysWrong() {
		Parsed<Integer> parsed = Parsed.<String>wrong("Ce n’est pas un nombre.")
			.then((text) -> Parsed.of(Integer.parseInt(text)));
		assertThat(parsed.value()).isEmpty();
		assertThat(parsed.reason()).contains("Ce n’est pas un nombre.");
		assertThatIllegalArgumentException().isThrownBy(parsed::orElseThrow).withMessage("Ce n’est pas un nombre.");
	}

}
