package fr.cqpm.account;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "court", "onzelettres" })
	void refusesWhatIsShort(String password) {
		assertThat(refusal(password)).hasValueSatisfying((reason) -> assertThat(reason).contains("au moins 12"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			motdepasse2026           | a common word and a year
			Administrateur1!         | a common word and its two signs
			M@rseille13013           | a town, its postcode, a sign for a letter
			P@ssw0rd!P@ssw0rd!       | twice the same
			Chloé.Léo.2019           | two given names, accents, a year
			Soleil.Soleil.2025       | a word twice and a year
			BonjourBonjour           | a greeting twice
			aaaaaaaaaaaaaaaa         | one letter
			abcabcabcabcabc          | three letters
			012345678901             | digits in their order
			987654321098             | and back
			061234567806             | nothing but digits
			azertyuiop123            | a keyboard's row
			1a2z3e4r5t6y             | its columns
			qwertyuiop[]             | another keyboard's
			nbvcxwmlkjhg             | rows from their end
			camille.fictive-2026     | the address
			FictiveCamille!!         | the names
			exemple.test.exemple     | the address's domain
			CQPM-uimm-metallurgie    | the trade
			Evaluations2026*         | the application
			correcthorsebatterystaple| an example that everybody knows
			iloveyouforever          | two common words
			jetaimemonamour          | and in French
			""")
	void refusesWhatIsGuessedFirst(String password, String why) {
		assertThat(refusal(password)).as(why)
			.hasValueSatisfying((reason) -> assertThat(reason).contains("facile à deviner"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cheval pile agrafe correcte", "tournesol-enclume-7", "Zq8!kfpw2Lmx",
			"soleil lune cheval piano bateau", "un tout autre mot, plus long", "clavicule-tamis-brouette",
			"camille aime les brouettes bleues", "éphémère zébrure 41", "93-61-48-07-25-60" })
	void acceptsTheRest(String password) {
		assertThat(refusal(password)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zkfw, 20", "motdepasse, 11", "motdepassemotdepasse, 13", "p@55e, 11", "2026, 6", "fgh, 6",
			"camille, 2", "x, 5", "7, 3" })
	void weighs(String password, int bits) {
		assertThat(PasswordGuess.bits(password, List.of("Camille Fictive"))).isEqualTo(bits);
	}

	private static Optional<String> refusal(String password) {
		return PasswordRules.refusal(password, "camille.fictive@exemple.test", "Camille Fictive");
	}

}
