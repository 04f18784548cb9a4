package fr.cqpm.commission;

import java.util.EnumSet;
import java.util.Set;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.plan.CapacityPlan;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.cqpm.certification.AssessmentMethod.COMPANY_OPINION;
import static fr.cqpm.certification.AssessmentMethod.RECONSTITUTED_SITUATION;
import static fr.cqpm.certification.AssessmentMethod.WORKPLACE_PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;

class DecisionBasisTests {

	/**
	 * P: projets, A: avis, S: situation reconstituée; then deposit, presentation,
	 * situation, marks, opinion, interview.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PA  | 110111 | ''
			P   | 110111 | ''
			P   | 010111 | REPORT
			P   | 100111 | PRESENTATION
			P   | 111011 | MARKS
			P   | 111101 | OPINION
			P   | 111110 | INTERVIEW
			S   | 001111 | ''
			S   | 110111 | RECONSTITUTED_SITUATION
			PS  | 110111 | RECONSTITUTED_SITUATION
			PS  | 001111 | REPORT PRESENTATION
			PS  | 111111 | ''
			A   | 111111 | PLAN
			''  | 111111 | PLAN
			PAS | 000000 | REPORT PRESENTATION RECONSTITUTED_SITUATION MARKS OPINION INTERVIEW
			""")
	void saysWhichBasisIsMissing(String planned, String facts, String missing) {
		DecisionBasis basis = DecisionBasis.of(plan(planned), facts(facts));
		assertThat(String.join(" ", basis.missing().stream().map(Enum::name).toList())).isEqualTo(missing);
		assertThat(basis.complete()).isEqualTo(missing.isEmpty());
		assertThat(basis.refusal().isEmpty()).isEqualTo(missing.isEmpty());
	}

	/**
	 * Every plan and every state, against a statement of the rule that knows no list of
	 * what is missing.
	 */
	@Test
	void noCapacityIsDecidedBeforeAllThreeBases() {
		for (String planned : new String[] { "P", "S", "PS", "PA", "SA", "PAS" }) {
			for (int bits = 0; bits < 64; bits++) {
				BasisFacts facts = facts(String.format("%6s", Integer.toBinaryString(bits)).replace(' ', '0'));
				boolean projects = !planned.contains("P") || facts.reportDeposited() && facts.presentationHeld();
				boolean reconstituted = !planned.contains("S") || facts.reconstitutedHeld();
				boolean expected = projects && reconstituted && facts.marksComplete() && facts.opinionGiven()
						&& facts.interviewHeld();
				assertThat(DecisionBasis.of(plan(planned), facts).complete()).as("%s %s", planned, facts)
					.isEqualTo(expected);
			}
		}
	}

	@Test
	void theRefusalNamesAllThatIsMissing() {
		assertThat(DecisionBasis.of(plan("P"), facts("110100")).refusal()).contains(Refusal.at("capacity-4", Rule.R8,
				"La capacité 4 ne peut pas encore être décidée. L’avis de l’entreprise n’est ni transmis ni dispensé. L’entretien avec le candidat n’a pas eu lieu."));
	}

	private static CapacityPlan plan(String letters) {
		Set<AssessmentMethod> methods = EnumSet.noneOf(AssessmentMethod.class);
		if (letters.contains("P")) {
			methods.add(WORKPLACE_PROJECTS);
		}
		if (letters.contains("A")) {
			methods.add(COMPANY_OPINION);
		}
		if (letters.contains("S")) {
			methods.add(RECONSTITUTED_SITUATION);
		}
		return new CapacityPlan(new CapacityNumber(4), methods, "Motif");
	}

	private static BasisFacts facts(String bits) {
		return new BasisFacts(bits.charAt(0) == '1', bits.charAt(1) == '1', bits.charAt(2) == '1',
				bits.charAt(3) == '1', bits.charAt(4) == '1', bits.charAt(5) == '1');
	}

}
