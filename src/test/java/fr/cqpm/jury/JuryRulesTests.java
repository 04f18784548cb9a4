package fr.cqpm.jury;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JuryRulesTests {

	private static final LocalDate SESSION = LocalDate.parse("2026-09-30");

	/** E: employer, S: employee; a capital where they preside. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			Eess   | 2026-09-15 | 2026-09-22 | ''
			Es     | 2026-09-15 | 2026-09-22 | ''
			Ess    | 2026-09-15 | 2026-09-22 | pas paritaire
			Ees    | 2026-09-15 | 2026-09-22 | paritaire
			''     | 2026-09-15 | 2026-09-22 | paritaire,un président
			es     | 2026-09-15 | 2026-09-22 | un président
			EEss   | 2026-09-15 | 2026-09-22 | un président
			eS     | 2026-09-15 | 2026-09-22 | pas un membre employeur
			ES     | 2026-09-15 | 2026-09-22 | un président,pas un membre employeur
			Es     | 2026-09-16 | 2026-09-22 | organisations syndicales
			Es     | -          | 2026-09-22 | organisations syndicales
			Es     | 2026-09-15 | 2026-09-23 | E1\u00a0: l’employeur,s2\u00a0: l’employeur
			Es     | 2026-09-15 | -          | E1\u00a0: l’employeur,s2\u00a0: l’employeur
			""")
	void warnsOfWhatIsNotAsTheAgreementHasIt(String members, @Nullable LocalDate unions, @Nullable LocalDate employers,
			String expected) {
		List<Warning> warnings = JuryRules.warnings(new JuryComposition(SESSION, unions, members(members, employers)));
		List<String> words = expected.isEmpty() ? List.of() : List.of(expected.split(","));
		assertThat(warnings).hasSameSizeAs(words).allMatch((warning) -> warning.rule() == Rule.R13);
		for (int index = 0; index < words.size(); index++) {
			assertThat(warnings.get(index).message()).contains(words.get(index));
		}
	}

	private static List<JuryComposition.Member> members(String letters, @Nullable LocalDate employerToldOn) {
		List<JuryComposition.Member> members = new ArrayList<>();
		for (char letter : letters.toCharArray()) {
			JurySide side = (Character.toLowerCase(letter) == 'e') ? JurySide.EMPLOYER : JurySide.EMPLOYEE;
			members.add(new JuryComposition.Member("%s%d".formatted(letter, members.size() + 1), side,
					Character.isUpperCase(letter), employerToldOn));
		}
		return members;
	}

}
