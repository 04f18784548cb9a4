package fr.cqpm.registration;

import fr.cqpm.shared.Luhn;
import fr.cqpm.shared.Siren;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SiretTests {

	@ParameterizedTest
	@ValueSource(strings = { "73282932000074", "732 829 320 00074", "732\u00a0829\u202f320 00074", " 73282932000074 " })
	void readsASiretWithOrWithoutSpaces(String text) {
		Siret siret = Siret.parse(text).orElseThrow();
		assertThat(siret.digits()).isEqualTo("73282932000074");
		assertThat(siret.siren()).isEqualTo(new Siren("732829320"));
		assertThat(siret).hasToString("732 829 320 00074");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			7328293200007    | Le SIRET compte 14 chiffres\u00a0; vous en avez saisi 13.
			732829320000741  | Le SIRET compte 14 chiffres\u00a0; vous en avez saisi 15.
			''               | Le SIRET compte 14 chiffres\u00a0; vous en avez saisi 0.
			7328293200007A   | Le SIRET ne contient que des chiffres.
			٧٣٢٨٢٩٣٢٠٠٠٠٧٤   | Le SIRET ne contient que des chiffres.
			73282932000075   | La clé de ce SIRET est fausse\u00a0: vérifiez les chiffres saisis.
			73282932000047   | La clé de ce SIRET est fausse\u00a0: vérifiez les chiffres saisis.
			00000000000000   | La clé de ce SIRET est fausse\u00a0: vérifiez les chiffres saisis.
			""")
	void saysWhatIsWrong(String text, String reason) {
		assertThat(Siret.parse(text).reason()).contains(reason);
	}

	/** The whole number's key holds and the SIREN's does not. */
	@Test
	void theSirenInsideHasAKeyOfItsOwn() {
		assertThat(Luhn.holds("73282932100072")).isTrue();
		assertThat(Siret.parse("73282932100072").reason()).isPresent();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			35600000000048, true
			35600000049837, true
			35600000000041, false
			35600000000055, false
			35600000000040, false
			""")
	void laPosteCountsByFivesExceptItsHeadOffice(String digits, boolean valid) {
		assertThat(Siret.parse(digits).value().isPresent()).isEqualTo(valid);
	}

	@Test
	void everySingleMistypedDigitIsCaught() {
		String digits = "73282932000074";
		for (int place = 0; place < digits.length(); place++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String typed = digits.substring(0, place) + digit + digits.substring(place + 1);
				assertThat(Siret.parse(typed).value().isPresent()).as(typed).isEqualTo(typed.equals(digits));
			}
		}
	}

	@Test
	void anUncheckedNumberIsNoSiret() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Siret("73282932000075"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Siret("732 829 320 00074"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Siret("A3282932000074"));
	}

}
