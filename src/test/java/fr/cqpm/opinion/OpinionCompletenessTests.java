package fr.cqpm.opinion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpinionCompletenessTests {

	private static final List<Capacity> CAPACITIES = List.of(SampleEdition.capacity(1, 2),
			SampleEdition.capacity(2, 2));

	/**
	 * Answers about capacity 1 (itself, 1.1, 1.2): F, R, D, N, with a comment when
	 * starred.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					-  | -  | -  | Donnez votre avis sur cette capacité, ou sur chacun de ses critères.
					F  | -  | -  | ''
					N  | -  | -  | ''
					-  | F  | -  | Donnez votre avis sur cette capacité, ou sur les critères restants\u00a0: 1.2.
					-  | F  | N  | ''
					F  | F  | -  | ''
					R  | -  | -  | Ajoutez un commentaire\u00a0: votre avis sur la capacité 1 est «\u00a0réservé\u00a0».
					D  | -  | -  | Ajoutez un commentaire\u00a0: votre avis sur la capacité 1 est «\u00a0défavorable\u00a0».
					R* | -  | -  | ''
					D* | -  | -  | ''
					-  | F  | D  | Ajoutez un commentaire\u00a0: votre avis sur le critère 1.2 est «\u00a0défavorable\u00a0».
					-  | F  | D* | ''
					F  | R  | -  | Ajoutez un commentaire\u00a0: votre avis sur le critère 1.1 est «\u00a0réservé\u00a0».
					-  | R  | -  | Donnez votre avis sur cette capacité, ou sur les critères restants\u00a0: 1.2./Ajoutez un commentaire\u00a0: votre avis sur le critère 1.1 est «\u00a0réservé\u00a0».
					""")
	void aCapacityIsCompleteByItselfOrByAllItsCriteria(String own, String first, String second, String missing) {
		Map<CriterionNumber, OpinionStatement> byCriterion = new HashMap<>();
		put(byCriterion, CriterionNumber.of(1, 1), first);
		put(byCriterion, CriterionNumber.of(1, 2), second);
		Map<CapacityNumber, OpinionStatement> byCapacity = new HashMap<>();
		put(byCapacity, new CapacityNumber(1), own);
		put(byCapacity, new CapacityNumber(2), "F");

		OpinionCompleteness completeness = OpinionCompleteness.of(CAPACITIES, byCapacity, byCriterion);

		assertThat(completeness.complete()).isEqualTo(missing.isEmpty());
		assertThat(completeness.complete(new CapacityNumber(1))).isEqualTo(missing.isEmpty());
		assertThat(completeness.complete(new CapacityNumber(2))).isTrue();
		assertThat(completeness.refusals()).isEqualTo(missing.isEmpty() ? List.of()
				: List.of(missing.split("/")).stream().map((text) -> Refusal.at("capacity-1", Rule.R7, text)).toList());
	}

	private static <K> void put(Map<K, OpinionStatement> statements, K about, String text) {
		if (text.equals("-")) {
			return;
		}
		OpinionAnswer answer = switch (text.charAt(0)) {
			case 'F' -> OpinionAnswer.FAVOURABLE;
			case 'R' -> OpinionAnswer.RESERVED;
			case 'D' -> OpinionAnswer.UNFAVOURABLE;
			default -> OpinionAnswer.NOT_OBSERVED;
		};
		statements.put(about, new OpinionStatement(answer, text.endsWith("*") ? "Voilà pourquoi" : " "));
	}

	@Test
	void noCommentIsABlankOne() {
		assertThat(new OpinionStatement(OpinionAnswer.RESERVED, null).lacksComment()).isTrue();
		assertThat(new OpinionStatement(OpinionAnswer.NOT_OBSERVED, null).lacksComment()).isFalse();
	}

	@Test
	void whatIsMissingIsListedPerCapacityInOrder() {
		assertThat(OpinionCompleteness.of(CAPACITIES.reversed(), Map.of(), Map.of()).missing().keySet())
			.containsExactly(new CapacityNumber(1), new CapacityNumber(2));
	}

}
