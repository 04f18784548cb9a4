package fr.cqpm.evidence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CountableCondition;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.SampleEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTests {

	private static final CountableCondition TWO_CASES = new CountableCondition(2, true, false, "cas");

	private static final CountableCondition THREE_MODES = new CountableCondition(2, true, true, "situation");

	private static final CountableCondition TWO_SITUATIONS = new CountableCondition(2, false, false, "situation");

	private static final CountableCondition ONE_PROJECT = new CountableCondition(1, false, false, "projet");

	/**
	 * A situation is written « nature/modes/criteria », modes by their first letters o,
	 * v, é.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# condition   | situations                    | counter                                | missing
					TWO_CASES     | ''                            | 0\u00a0cas sur 2, de nature différente      | 0\u00a0cas sur 2, de nature différente
					TWO_CASES     | panne/-/2.1                   | 1\u00a0cas sur 2, de nature différente      | 1\u00a0cas sur 2, de nature différente
					TWO_CASES     | panne/-/2.1 panne/-/2.2       | 1\u00a0cas sur 2, de nature différente      | 1\u00a0cas sur 2, de nature différente
					TWO_CASES     | panne/-/2.1 Panne/-/2.2       | 1\u00a0cas sur 2, de nature différente      | 1\u00a0cas sur 2, de nature différente
					TWO_CASES     | panne/-/2.1 absence/-/2.1     | 2\u00a0cas sur 2, de nature différente      | ''
					TWO_CASES     | panne/-/2.1 absence/-/1.1     | 1\u00a0cas sur 2, de nature différente      | 1\u00a0cas sur 2, de nature différente
					TWO_CASES     | panne/-/2.1 absence/-/-       | 1\u00a0cas sur 2, de nature différente      | 1\u00a0cas sur 2, de nature différente
					TWO_CASES     | a/-/2.1 b/-/1.1+2.2 c/-/2.1   | 3\u00a0cas sur 2, de nature différente      | ''
					THREE_MODES   | a/oé/2.1 b/v/2.2              | 2\u00a0situations sur 2, de nature différente | ''
					THREE_MODES   | a/oé/2.1 b/é/2.2              | 2\u00a0situations sur 2, de nature différente | mode visuel manquant
					THREE_MODES   | a/oé/2.1 b/v/1.1              | 1\u00a0situation sur 2, de nature différente  | 1\u00a0situation sur 2, de nature différente; mode visuel manquant
					THREE_MODES   | a/ové/2.1                     | 1\u00a0situation sur 2, de nature différente  | 1\u00a0situation sur 2, de nature différente
					THREE_MODES   | ''                            | 0\u00a0situation sur 2, de nature différente  | 0\u00a0situation sur 2, de nature différente; mode oral manquant; mode visuel manquant; mode écrit manquant
					TWO_SITUATIONS| a/-/2.1                       | 1\u00a0situation sur 2                      | 1\u00a0situation sur 2
					TWO_SITUATIONS| a/-/2.1 a/-/2.1               | 2\u00a0situations sur 2                     | ''
					ONE_PROJECT   | a/-/1.1                       | 0\u00a0projet sur 1                         | 0\u00a0projet sur 1
					ONE_PROJECT   | a/-/2.2                       | 1\u00a0projet sur 1                         | ''
					""")
	void saysWhatIsMissing(String condition, String situations, String counter, String missing) {
		Coverage coverage = Coverage.of(capacity(condition), situations(situations)).orElseThrow();
		assertThat(coverage.counter()).isEqualTo(counter);
		assertThat(String.join("; ", coverage.missing())).isEqualTo(missing);
		assertThat(coverage.satisfied()).isEqualTo(missing.isEmpty());
		assertThat(coverage.counter()).startsWith(coverage.counted() + "\u00a0").contains("sur " + coverage.minimum());
	}

	private static Capacity capacity(String condition) {
		return SampleEdition.counting(SampleEdition.capacity(2, 2), switch (condition) {
			case "TWO_CASES" -> TWO_CASES;
			case "THREE_MODES" -> THREE_MODES;
			case "TWO_SITUATIONS" -> TWO_SITUATIONS;
			default -> ONE_PROJECT;
		});
	}

	private static List<SituationFacts> situations(String text) {
		return Arrays.stream(text.split(" ")).filter((part) -> !part.isEmpty()).map((part) -> {
			String[] parts = part.split("/");
			return new SituationFacts(parts[0], modes(parts[1]), criteria(parts[2]));
		}).toList();
	}

	private static Set<CommunicationMode> modes(String letters) {
		return EnumSet.allOf(CommunicationMode.class)
			.stream()
			.filter((mode) -> letters.contains(mode.label().substring(0, 1)))
			.collect(Collectors.toSet());
	}

	private static Set<CriterionNumber> criteria(String text) {
		return text.equals("-") ? Set.of()
				: Arrays.stream(text.split("\\+")).map(CriterionNumber::parse).collect(Collectors.toSet());
	}

	@Test
	void aCapacityWithNothingToCountHasNoCoverage() {
		assertThat(Coverage.of(SampleEdition.capacity(2, 2), List.of())).isEmpty();
	}

}
