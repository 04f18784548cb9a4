package fr.cqpm.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "court", "onzelettres", "aaaaaaaaaaaaaaaa", "motdepasse2026", "Administrateur1!",
			"012345678901", "camille.exemple-2026" })
	void refuses(String password) {
		assertThat(PasswordRules.refusal(password, "camille.exemple@exemple.test")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cheval pile agrafe correcte", "tournesol-enclume-7", "Zq8!kfpw2Lmx" })
	void accepts(String password) {
		assertThat(PasswordRules.refusal(password, "camille.exemple@exemple.test")).isEmpty();
	}

}
