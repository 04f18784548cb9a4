package fr.cqpm.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SirenTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			732 829 32   | Le SIREN compte 9 chiffres\u00a0; vous en avez saisi 8.
			732-829-320  | Le SIREN ne contient que des chiffres.
			732829321    | La clé de ce SIREN est fausse\u00a0: vérifiez les chiffres saisis.
			A32829320    | Le SIREN ne contient que des chiffres.
			000000000    | La clé de ce SIREN est fausse\u00a0: vérifiez les chiffres saisis.
			""")
	void saysWhatIsWrongWithASiren(String text, String reason) {
		assertThat(Siren.parse(text).reason()).contains(reason);
		assertThatIllegalArgumentException().isThrownBy(() -> new Siren(text));
	}

	@Test
	void readsASiren() {
		assertThat(Siren.parse("732 829 320").orElseThrow()).hasToString("732 829 320");
	}

}
