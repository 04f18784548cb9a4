package fr.cqpm.commission.interview;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import fr.cqpm.certification.AssessmentMethod;
import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import fr.cqpm.commission.agenda.Agenda;
import fr.cqpm.commission.agenda.Agenda.UnmetCondition;
import fr.cqpm.commission.agenda.Heard;
import fr.cqpm.commission.agenda.Standing;
import fr.cqpm.commission.interview.InterviewGuide.Reserved;
import fr.cqpm.marking.MarkValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an interview asks, in which order, and for how long. */
class InterviewGuideTests {

	private static final List<Capacity> CAPACITIES = SampleEdition.of(3, Set.of(AssessmentMethod.values()))
		.capacities();

	private static final Heard AGREED = new Heard(Set.of(MarkValue.MET), Set.of(), false, Standing.OPEN);

	private static final Heard DIFFERENT = new Heard(Set.of(MarkValue.MET, MarkValue.NOT_MET), Set.of(), false,
			Standing.OPEN);

	private static final Heard UNPROVEN = new Heard(Set.of(), Set.of(), true, Standing.OPEN);

	private static final Reserved NOBODY = new Reserved(Set.of(), Set.of());

	@Test
	void nothingIsAskedOfAWholeDossier() {
		assertThat(guide(Map.of(), Map.of(), NOBODY)).isEmpty();
	}

	@Test
	void whatTheDecisionNeedsMostComesFirst() {
		List<Question> questions = guide(
				Map.of(number(1, 1), UNPROVEN, number(2, 2), DIFFERENT, number(3, 1), UNPROVEN), Map.of(),
				new Reserved(Set.of(), Set.of(number(1, 2))));
		assertThat(questions).extracting((question) -> question.criterion().number().toString())
			.containsExactly("2.2", "1.1", "3.1", "1.2");
		assertThat(questions).extracting(Question::minutes).containsExactly(11, 8, 7, 4);
		assertThat(questions).allSatisfy((question) -> {
			assertThat(question.text()).matches("[A-ZÀÉ].*[.?]").contains("vous");
			assertThat(question.gaps()).isNotEmpty();
		});
	}

	@Test
	void whatConcernsTheWholeCapacityIsAskedWithItsFirstQuestion() {
		Reserved company = new Reserved(Set.of(new CapacityNumber(2), new CapacityNumber(3)), Set.of());
		List<Question> questions = guide(Map.of(number(2, 2), UNPROVEN),
				Map.of(new CapacityNumber(1), new UnmetCondition("1 cas sur 2", false)), company);
		assertThat(questions)
			.extracting((question) -> question.criterion().number().toString() + question.gaps().size())
			.containsExactly("1.11", "2.22", "3.11");
	}

	@Test
	void whatIsDecidedComesLastAndTakesNoTime() {
		List<Question> questions = guide(
				Map.of(number(1, 1), UNPROVEN, number(1, 2), UNPROVEN, number(2, 2), DIFFERENT),
				Map.of(new CapacityNumber(1), new UnmetCondition("1 cas sur 2", false)), NOBODY,
				Set.of(number(1, 1), number(2, 2)));
		assertThat(questions).extracting((question) -> question.criterion().number().toString())
			.containsExactly("1.2", "2.2", "1.1");
		assertThat(questions).extracting(Question::minutes).containsExactly(30, 0, 0);
		assertThat(questions.getFirst().gaps()).hasSize(2);
	}

	/** It is put to the candidate, who need not know who differs. */
	@Test
	void noQuestionTellsWhoSaidWhat() {
		for (Heard heard : List.of(DIFFERENT, UNPROVEN,
				new Heard(Set.of(MarkValue.TO_REVIEW), Set.of(), false, Standing.OPEN))) {
			assertThat(guide(Map.of(number(1, 1), heard), Map.of(), NOBODY)).singleElement()
				.extracting(Question::text)
				.asString()
				.doesNotContainIgnoringCase("évaluateur", "entreprise", "tuteur");
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			30, 1,           30
			30, 3 3 3,       10 10 10
			30, 3 2 1,       15 10 5
			30, 3 1 1 1,     14 6 5 5
			10, 3 2 2 2 1,   3 2 2 2 1
			3,  3 2 1,       1 1 1
			2,  3 2 1,       1 1 0
			0,  3,           0
			""")
	void theTimeIsSharedByWeight(int minutes, String weights, String shares) {
		assertThat(TimeShares.of(minutes, numbers(weights))).isEqualTo(numbers(shares));
	}

	@Test
	void theSharesAreTheWholeTime() {
		for (int minutes = 1; minutes < 90; minutes++) {
			for (int questions = 1; questions < 45; questions++) {
				List<Integer> weights = IntStream.range(0, questions).mapToObj((index) -> 3 - index % 3).toList();
				assertThat(TimeShares.of(minutes, weights).stream().mapToInt(Integer::intValue).sum())
					.isEqualTo(minutes);
			}
		}
	}

	private static List<Question> guide(Map<CriterionNumber, Heard> heard, Map<CapacityNumber, UnmetCondition> unmet,
			Reserved reserved) {
		return guide(heard, unmet, reserved, Set.of());
	}

	private static List<Question> guide(Map<CriterionNumber, Heard> heard, Map<CapacityNumber, UnmetCondition> unmet,
			Reserved reserved, Set<CriterionNumber> settled) {
		Map<CriterionNumber, Heard> all = new HashMap<>();
		CAPACITIES
			.forEach((capacity) -> capacity.criteria().forEach((criterion) -> all.put(criterion.number(), AGREED)));
		all.putAll(heard);
		return InterviewGuide.of(CAPACITIES, Agenda.of(CAPACITIES, all, unmet), reserved, settled, 30).questions();
	}

	private static CriterionNumber number(int capacity, int rank) {
		return CriterionNumber.of(capacity, rank);
	}

	private static List<Integer> numbers(String text) {
		return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
	}

}
