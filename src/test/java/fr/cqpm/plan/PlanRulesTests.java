package fr.cqpm.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.Edition;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.cqpm.certification.AssessmentMethod.COMPANY_OPINION;
import static fr.cqpm.certification.AssessmentMethod.RECONSTITUTED_SITUATION;
import static fr.cqpm.certification.AssessmentMethod.WORKPLACE_PROJECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanRulesTests {

	private static final Set<AssessmentMethod> FORESEEN = Set.of(WORKPLACE_PROJECTS, COMPANY_OPINION);

	/** P: projets, A: avis, S: situation reconstituée. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			# foreseen | planned | reason     | rules
			PA         | P       | -          | ''
			PA         | PA      | -          | ''
			PA         | ''      | -          | R2
			PA         | A       | -          | R2
			PA         | S       | Impossible | R3
			PA         | PS      | Impossible | R3
			PA         | S       | -          | R3,R3
			P          | PA      | -          | R2
			P          | A       | -          | R2,R2
			A          | P       | -          | R2
			PAS        | S       | Impossible | ''
			PAS        | SA      | Impossible | ''
			PAS        | PAS     | Impossible | ''
			PAS        | S       | -          | R3
			PAS        | S       | '  '       | R3
			PAS        | PA      | -          | ''
			""")
	void aCapacityIsAssessedByTheMethodsForeseen(String foreseen, String planned, @Nullable String reason,
			String rules) {
		Edition edition = SampleEdition.of(1, methods(foreseen));
		List<Refusal> refusals = PlanRules.refusals(edition,
				List.of(new CapacityPlan(new CapacityNumber(1), methods(planned), reason)));
		assertThat(refusals.stream().map((refusal) -> refusal.rule().name()).collect(Collectors.joining(",")))
			.isEqualTo(rules);
	}

	private static Set<AssessmentMethod> methods(String letters) {
		Set<AssessmentMethod> methods = EnumSet.noneOf(AssessmentMethod.class);
		for (char letter : letters.toCharArray()) {
			methods.add(switch (letter) {
				case 'P' -> WORKPLACE_PROJECTS;
				case 'A' -> COMPANY_OPINION;
				default -> RECONSTITUTED_SITUATION;
			});
		}
		return methods;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''                      | Capacité 2\u00a0: choisissez au moins une modalité d’évaluation.
					COMPANY_OPINION         | Capacité 2\u00a0: l’avis de l’entreprise ne suffit pas\u00a0; ajoutez une évaluation.
					RECONSTITUTED_SITUATION | Capacité 2\u00a0: le référentiel ne prévoit pas la modalité «\u00a0Évaluation en situation professionnelle reconstituée\u00a0».
					""")
	void saysWhichCapacityAndWhy(String method, String sentence) {
		List<CapacityPlan> plan = new ArrayList<>(PlanRules.proposed(SampleEdition.of(3, FORESEEN), false));
		Set<AssessmentMethod> methods = Arrays.stream(AssessmentMethod.values())
			.filter((value) -> value.name().equals(method))
			.collect(Collectors.toSet());
		plan.set(1, new CapacityPlan(new CapacityNumber(2), methods, "Motif"));
		List<Refusal> refusals = PlanRules.refusals(SampleEdition.of(3, FORESEEN), plan);
		assertThat(refusals).extracting(Refusal::reason).containsExactly(sentence);
		assertThat(refusals).extracting(Refusal::field).containsExactly("capacity-2");
	}

	@Test
	void everyCapacityIsPlanned() {
		Edition edition = SampleEdition.of(3, FORESEEN);
		assertThat(PlanRules.refusals(edition, PlanRules.proposed(edition, false).subList(0, 2))).singleElement()
			.matches((refusal) -> refusal.rule() == Rule.R2 && "capacity-3".equals(refusal.field()));
		assertThat(PlanRules.refusals(edition, List.of())).hasSize(3);
	}

	@Test
	void workplaceProjectsAreProposedAndTheOpinionOfACompany() {
		Edition edition = SampleEdition.of(3, FORESEEN);
		assertThat(PlanRules.proposed(edition, true)).hasSize(3).allMatch((line) -> line.methods().equals(FORESEEN));
		assertThat(PlanRules.proposed(edition, false)).hasSize(3)
			.allMatch((line) -> line.methods().equals(Set.of(WORKPLACE_PROJECTS)));
		assertThat(PlanRules.refusals(edition, PlanRules.proposed(edition, false))).isEmpty();
		assertThat(PlanRules.proposed(SampleEdition.of(1, Set.of(RECONSTITUTED_SITUATION)), true))
			.allMatch((line) -> line.methods().isEmpty());
	}

	@Test
	void aPlanHoldsTheEditionsCapacitiesOnceEach() {
		Edition edition = SampleEdition.of(2, FORESEEN);
		CapacityPlan first = PlanRules.proposed(edition, false).getFirst();
		CapacityPlan foreign = new CapacityPlan(new CapacityNumber(3), FORESEEN, null);
		assertThatIllegalArgumentException().isThrownBy(() -> PlanRules.refusals(edition, List.of(first, first)));
		assertThatIllegalArgumentException().isThrownBy(() -> PlanRules.refusals(edition, List.of(foreign)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			COMPANY, true, true
			COMPANY, false, false
			CANDIDATE, false, true
			CANDIDATE, true, false
			""")
	void thePlanIsDefinedWithTheCompanyOrFailingThatTheCandidate(AgreedWith with, boolean hasCompany,
			boolean possible) {
		assertThat(with.refusal(hasCompany).isEmpty()).isEqualTo(possible);
		assertThat(with.refusal(hasCompany).map(Refusal::rule).orElse(Rule.R4)).isEqualTo(Rule.R4);
	}

}
