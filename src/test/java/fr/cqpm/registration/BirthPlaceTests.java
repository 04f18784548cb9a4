package fr.cqpm.registration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BirthPlaceTests {

	@ParameterizedTest
	@ValueSource(strings = { "57463", "01004", "2A004", "2b033", "97411", "98818", "69123", "95018" })
	void readsACommune(String code) {
		assertThat(BirthPlace.Commune.parse(code, "Villeneuve").orElseThrow().code()).isEqualToIgnoringCase(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5746   | Le code INSEE de la commune compte 5 caractères, par exemple 57463 ou 2A004.
			574630 | Le code INSEE de la commune compte 5 caractères, par exemple 57463 ou 2A004.
			20004  | Le code INSEE d’une commune de Corse commence par 2A ou 2B.
			99109  | Un code qui commence par 99 désigne un pays\u00a0: indiquez le pays de naissance.
			2C004  | Ce code INSEE n’est pas celui d’une commune\u00a0: deux chiffres (ou 2A, 2B) puis trois chiffres.
			00123  | Ce code INSEE n’est pas celui d’une commune\u00a0: deux chiffres (ou 2A, 2B) puis trois chiffres.
			96123  | Ce code INSEE n’est pas celui d’une commune\u00a0: deux chiffres (ou 2A, 2B) puis trois chiffres.
			57A63  | Ce code INSEE n’est pas celui d’une commune\u00a0: deux chiffres (ou 2A, 2B) puis trois chiffres.
			""")
	void saysWhatIsWrongWithACode(String code, String reason) {
		assertThat(BirthPlace.Commune.parse(code, "Villeneuve").reason()).contains(reason);
		assertThatIllegalArgumentException().isThrownBy(() -> new BirthPlace.Commune(code, "Villeneuve"));
	}

	@Test
	void aCommuneHasAName() {
		assertThat(BirthPlace.Commune.parse("57463", " ").reason())
			.contains("Indiquez le nom de la commune de naissance.");
		assertThat(BirthPlace.Commune.parse("57463", " Metz ").orElseThrow().label()).isEqualTo("Metz (57463)");
	}

	@Test
	void aCountryHasAName() {
		assertThatIllegalArgumentException().isThrownBy(() -> new BirthPlace.Country(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> new BirthPlace.Commune("57463", " "));
		assertThat(BirthPlace.Country.parse("").reason()).contains("Indiquez le pays de naissance.");
		assertThat(BirthPlace.Country.parse(" Portugal ").orElseThrow().label()).isEqualTo("Portugal");
	}

}
