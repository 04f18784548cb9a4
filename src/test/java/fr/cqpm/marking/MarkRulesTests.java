package fr.cqpm.marking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkRulesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			MET, Satisfait, ✓
			NOT_MET, Non satisfait, ✕
			TO_REVIEW, À revoir, ↺
			NOT_APPLICABLE, Sans objet, –
			""")
	void aMarkHasItsWordAndItsSign(MarkValue value, String label, String glyph) {
		assertThat(value.label()).isEqualTo(label);
		assertThat(value.glyph()).isEqualTo(glyph);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
					false | MET            | -     | -
					false | NOT_MET        | -     | -
					false | TO_REVIEW      | -     | -
					true  | MET            | -     | -
					true  | NOT_APPLICABLE | Aucun | -
					true  | NOT_APPLICABLE | ' '   | Indiquez pourquoi le critère 3.2 est sans objet.
					true  | NOT_APPLICABLE | -     | Indiquez pourquoi le critère 3.2 est sans objet.
					false | NOT_APPLICABLE | Aucun | Le critère 3.2 ne peut pas être sans objet\u00a0: il ne vaut pas «\u00a0le cas échéant\u00a0».
					""")
	void onlyAConditionalCriterionIsNotApplicableAndWithAReason(boolean conditional, MarkValue value,
			@Nullable String reason, @Nullable String sentence) {
		Criterion criterion = new Criterion(CriterionNumber.of(3, 2), "Exemple", conditional);
		assertThat(MarkRules.refusal(criterion, value, reason).orElse(null))
			.isEqualTo((sentence == null) ? null : Refusal.at("criterion-3.2", Rule.R9, sentence));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			1.1 1.2 2.1 2.2     | -
			1.1 1.2 2.1 2.2 9.9 | -
			1.1 1.2 2.1         | Il reste un critère non évalué\u00a0: 2.2.
			1.2 2.1             | Il reste 2 critères non évalués\u00a0: 1.1, 2.2.
			''                  | Il reste 4 critères non évalués\u00a0: 1.1, 1.2, 2.1, 2.2.
			""")
	void everyCriterionIsMarkedBeforeSubmission(String marked, @Nullable String sentence) {
		List<Criterion> criteria = Stream.of(SampleEdition.capacity(2, 2), SampleEdition.capacity(1, 2))
			.map(Capacity::criteria)
			.flatMap(List::stream)
			.toList();
		Set<CriterionNumber> numbers = Stream.of(marked.split(" "))
			.filter((text) -> !text.isEmpty())
			.map(CriterionNumber::parse)
			.collect(Collectors.toSet());
		assertThat(MarkRules.submissionRefusal(criteria, numbers).orElse(null))
			.isEqualTo((sentence == null) ? null : Refusal.of(Rule.R9, sentence));
	}

}
