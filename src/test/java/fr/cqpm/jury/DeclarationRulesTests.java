package fr.cqpm.jury;

import java.util.Set;
import java.util.TreeSet;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeclarationRulesTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
					Admissible    | ADMISSIBLE     | -     | -           | -
					Admissible    | NOT_ADMISSIBLE | Motif | declaration | Le jury ne peut pas déclarer ce candidat «\u00a0non admissible\u00a0». L’ensemble des capacités professionnelles est acquis.
					Admissible    | DEFERRED       | Motif | -           | -
					Admissible    | DEFERRED       | ' '   | reason      | Indiquez le motif de l’ajournement.
					NotAdmissible | ADMISSIBLE     | Motif | declaration | Le jury ne peut pas déclarer ce candidat «\u00a0admissible\u00a0». La capacité 3 n’est pas acquise.
					NotAdmissible | NOT_ADMISSIBLE | -     | -           | -
					NotAdmissible | DEFERRED       | Motif | -           | -
					NotAdmissible | DEFERRED       | -     | reason      | Indiquez le motif de l’ajournement.
					Undecided     | ADMISSIBLE     | Motif | declaration | Le jury ne peut pas déclarer ce candidat «\u00a0admissible\u00a0». La capacité 3 n’est pas décidée.
					Undecided     | NOT_ADMISSIBLE | Motif | declaration | Le jury ne peut pas déclarer ce candidat «\u00a0non admissible\u00a0». La capacité 3 n’est pas décidée.
					Undecided     | DEFERRED       | Motif | -           | -
					Undecided     | DEFERRED       | -     | reason      | Indiquez le motif de l’ajournement.
					""")
	void theJuryDeclaresWhatTheRuleAllowsAndNothingElse(String admissibility, Declaration declaration,
			@Nullable String reason, @Nullable String field, @Nullable String sentence) {
		TreeSet<CapacityNumber> three = new TreeSet<>(Set.of(new CapacityNumber(3)));
		Admissibility computed = switch (admissibility) {
			case "Admissible" -> new Admissibility.Admissible();
			case "NotAdmissible" -> new Admissibility.NotAdmissible(three);
			default -> new Admissibility.Undecided(three);
		};
		assertThat(DeclarationRules.refusal(computed, declaration, reason).orElse(null))
			.isEqualTo((field == null || sentence == null) ? null : Refusal.at(field, Rule.R12, sentence));
	}

	@Test
	void aDeferralIsNoResult() {
		assertThat(Declaration.values()).filteredOn(Declaration::isResult)
			.containsExactly(Declaration.ADMISSIBLE, Declaration.NOT_ADMISSIBLE);
	}

}
