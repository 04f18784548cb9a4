package fr.cqpm.account.web;

import fr.cqpm.shared.Siren;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** R11 compares companies by SIREN: a wrong one would hide that an assessor is bound. */
class AccountFormTests {

	@ParameterizedTest
	@ValueSource(strings = { "732829321", "73282932", "7328293200", "73A829320", "000000000" })
	void refusesANumberThatIsNoSiren(String text) {
		assertThat(form(text).sirenRefusal()).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "732829320", "732 829 320", "732\u00a0829\u202f320" })
	void takesASirenAsPeopleWriteIt(String text) {
		assertThat(form(text).sirenRefusal()).isEmpty();
		assertThat(form(text).person().employerSiren()).isEqualTo(new Siren("732829320"));
	}

	@Test
	void needsNone() {
		assertThat(form(null).sirenRefusal()).isEmpty();
		assertThat(form(null).person().employerSiren()).isNull();
	}

	private static AccountForm form(String siren) {
		return new AccountForm("Claude", "Fictive", "claude@exemple.test", "Mécanique fictive", siren);
	}

}
