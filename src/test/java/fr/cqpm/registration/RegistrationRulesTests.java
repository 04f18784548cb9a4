package fr.cqpm.registration;

import java.time.LocalDate;
import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationRulesTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			Exemple, Camille, 1990-05-01, 2026-03-10, true,  true,  -
			Exemple, Camille, 1990-05-01, 2026-03-01, true,  false, -
			Exemple, Camille, 1990-05-01, 2026-03-10, false, false, -
			Exemple, Camille, 2012-03-10, 2026-03-10, true,  true,  -
			Exemple, Camille, 2012-03-11, 2026-03-10, true,  true,  birthDate
			Exemple, Camille, 2012-03-05, 2026-03-04, true,  true,  birthDate
			Exemple, Camille, 2026-03-10, 2026-03-10, true,  true,  birthDate
			Exemple, Camille, 2090-05-01, 2026-03-10, true,  true,  birthDate
			' ',     Camille, 1990-05-01, 2026-03-10, true,  true,  birthName
			Exemple, '',      1990-05-01, 2026-03-10, true,  true,  firstNames
			Exemple, Camille, 1990-05-01, 2026-03-11, true,  true,  registeredOn
			Exemple, Camille, 1990-05-01, 2026-03-10, false, true,  tutor
			""")
	void refusesWhatCannotBeRegistered(String birthName, String firstNames, LocalDate birthDate, LocalDate registeredOn,
			boolean company, boolean tutor, @Nullable String field) {
		RegistrationFacts facts = new RegistrationFacts(birthName, firstNames, birthDate, registeredOn, null, company,
				tutor);
		assertThat(RegistrationRules.refusals(facts, TODAY)).extracting(Refusal::field)
			.isEqualTo((field == null) ? List.of() : List.of(field));
		assertThat(RegistrationRules.refusals(facts, TODAY)).allMatch((refusal) -> refusal.rule() == Rule.R1);
	}

	@Test
	void aBirthDateToComeIsSaidToBeSo() {
		assertThat(RegistrationRules.refusals(facts(TODAY.plusDays(1), null), TODAY)).extracting(Refusal::reason)
			.containsExactly("La date de naissance est dans le futur.");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			2026-03-09, 1
			2026-03-10, 0
			2026-03-11, 0
			-,          0
			""")
	void warnsOfAnEarlierStartAndDoesNotRefuseIt(@Nullable LocalDate startedOn, int warnings) {
		RegistrationFacts facts = facts(LocalDate.parse("1990-05-01"), startedOn);
		assertThat(RegistrationRules.warnings(facts)).hasSize(warnings)
			.allMatch((warning) -> warning.rule() == Rule.R1);
		assertThat(RegistrationRules.refusals(facts, TODAY)).isEmpty();
	}

	private static RegistrationFacts facts(LocalDate birthDate, @Nullable LocalDate startedOn) {
		return new RegistrationFacts("Exemple", "Camille", birthDate, TODAY, startedOn, false, false);
	}

}
