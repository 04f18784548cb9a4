package fr.cqpm.commission.agenda;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.commission.agenda.Agenda.UnmetCondition;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.opinion.OpinionAnswer;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a commission talks about, and which decisions say why. */
class AgendaTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	/** Signs: what assessors say ✓ ✕ ↺ –, and the company ▲ favourable, ◆, ▼, ○. */
	@ParameterizedTest
	@CsvSource(textBlock = """
			✓✓,  ▲, true,  OPEN,
			✓✓,  '', true, OPEN,
			✕✕,  ▼, true,  OPEN,
			✕✕,  '', true, OPEN,
			✓✓,  ◆, true,  OPEN,
			✕✕,  ◆, true,  OPEN,
			✓✓,  ○, true,  OPEN,
			✓✓,  ▲, true,  SETTLED,
			✓✕,  ▲, true,  OPEN,      DIFFERENCE
			✓↺,  ▲, true,  OPEN,      DIFFERENCE TO_REVIEW
			✓–,  '', true, OPEN,      DIFFERENCE
			↺↺,  '', true, OPEN,      TO_REVIEW
			––,  '', true, OPEN,      NOT_APPLICABLE
			✓✓,  ▼, true,  OPEN,      OPINION_AGAINST
			✓✓,  ▲▼, true, OPEN,      OPINION_AGAINST
			✕✕,  ▲, true,  OPEN,      OPINION_FOR
			✕✕,  ◆▲, true, OPEN,      OPINION_FOR
			✓✕,  ▼, true,  OPEN,      DIFFERENCE
			✓✓,  ▲, false, OPEN,      UNPROVEN
			✕✕,  ▲, false, OPEN,      OPINION_FOR UNPROVEN
			✓✓,  ▲, true,  POSTPONED, POSTPONED
			✓✓,  ▲, true,  CHANGED,   CHANGED
			✓✕,  ▲, false, SETTLED,   DIFFERENCE UNPROVEN
			'',  ▼, true,  OPEN,
			'',  ▼, false, OPEN,      UNPROVEN
			""")
	void whatIsSaidOfACriterion(String marks, String opinions, boolean proven, Standing standing,
			@Nullable String causes) {
		Heard heard = new Heard(marks(marks), opinions(opinions), !proven, standing);
		List<Cause> expected = (causes != null) ? Arrays.stream(causes.split(" ")).map(Cause::valueOf).toList()
				: List.of();
		Agenda agenda = agenda(Map.of(FIRST, heard), Map.of());
		assertThat(agenda.of(FIRST)
			.map((item) -> item.gaps().stream().map(AgendaItem.Gap::cause).toList())
			.orElse(List.of())).isEqualTo(expected);
		assertThat(agenda.open()).hasSize((expected.isEmpty() || standing == Standing.SETTLED) ? 0 : 1);
	}

	@Test
	void itIsOrderedByCapacityWhoseConditionComesFirst() {
		Heard differ = new Heard(marks("✓✕"), Set.of(), false, Standing.OPEN);
		Agenda agenda = agenda(
				Map.of(CriterionNumber.of(3, 1), differ, CriterionNumber.of(2, 2), differ, CriterionNumber.of(2, 1),
						differ),
				Map.of(new CapacityNumber(2), new UnmetCondition("1 cas sur 2", false), new CapacityNumber(1),
						new UnmetCondition("0 cas sur 1", true)));
		assertThat(agenda.items()).extracting((item) -> item.capacity() + "/" + item.criterion())
			.containsExactly("1/null", "2/null", "2/2.1", "2/2.2", "3/3.1");
		assertThat(agenda.open()).hasSize(4);
		assertThat(agenda.items().getFirst().gaps()).singleElement()
			.satisfies((gap) -> assertThat(gap.rule()).isEqualTo(Rule.R6))
			.satisfies((gap) -> assertThat(gap.sentence()).contains("0 cas sur 1"));
		assertThat(agenda.items().get(1).has(Cause.CONDITION)).isTrue();
	}

	@Test
	void aPointHasAReason() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AgendaItem(FIRST.capacity(), FIRST, List.of(), false));
	}

	@ParameterizedTest
	@EnumSource
	void everyCauseIsASentence(Cause cause) {
		assertThat(cause.sentence()).matches("[A-ZÉÀL«].*\\.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			✓✓, ▲,  MET,            false
			✓✓, '', MET,            false
			✕✕, ▼,  NOT_MET,        false
			✓✓, ◆,  MET,            false
			✓✓, ▼,  MET,            true
			✕✕, ▲,  NOT_MET,        true
			✓✓, ▲,  NOT_MET,        true
			✕✕, ▼,  MET,            true
			✓✕, '', MET,            true
			✓✕, '', NOT_MET,        true
			↺↺, '', MET,            true
			✓↺, '', NOT_APPLICABLE, true
			––, '', NOT_APPLICABLE, false
			✓✕, ▼,  TO_REVIEW,      false
			✓✓, ▲,  TO_REVIEW,      false
			""")
	void aDecisionAgainstAVoiceSaysWhy(String marks, String opinions, MarkValue decision, boolean asked) {
		Heard heard = new Heard(marks(marks), opinions(opinions), true, Standing.OPEN);
		assertThat(DecisionReason.refusal(FIRST, decision, " ", heard).isPresent()).isEqualTo(asked);
		assertThat(DecisionReason.refusal(FIRST, decision, "Montré à l’entretien", heard)).isEmpty();
		DecisionReason.refusal(FIRST, decision, null, heard)
			.ifPresent((refusal) -> assertThat(refusal).extracting(Refusal::rule, Refusal::field)
				.containsExactly(Rule.R10, "reason"));
	}

	private static Agenda agenda(Map<CriterionNumber, Heard> heard, Map<CapacityNumber, UnmetCondition> unmet) {
		List<Capacity> capacities = SampleEdition.of(3, Set.of(AssessmentMethod.values())).capacities();
		Map<CriterionNumber, Heard> all = new HashMap<>();
		capacities.forEach((capacity) -> capacity.criteria()
			.forEach((criterion) -> all.put(criterion.number(),
					new Heard(marks("✓✓"), Set.of(), false, Standing.OPEN))));
		all.putAll(heard);
		return Agenda.of(capacities, all, unmet);
	}

	private static Set<MarkValue> marks(String signs) {
		Map<String, MarkValue> marks = Map.of("✓", MarkValue.MET, "✕", MarkValue.NOT_MET, "↺", MarkValue.TO_REVIEW, "–",
				MarkValue.NOT_APPLICABLE);
		return each(signs, marks);
	}

	private static Set<OpinionAnswer> opinions(String signs) {
		Map<String, OpinionAnswer> answers = Map.of("▲", OpinionAnswer.FAVOURABLE, "◆", OpinionAnswer.RESERVED, "▼",
				OpinionAnswer.UNFAVOURABLE, "○", OpinionAnswer.NOT_OBSERVED);
		return each(signs, answers);
	}

	private static <T> Set<T> each(String signs, Map<String, T> words) {
		return signs.codePoints()
			.mapToObj((sign) -> Objects.requireNonNull(words.get(Character.toString(sign))))
			.collect(Collectors.toSet());
	}

}
