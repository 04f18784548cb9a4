package fr.cqpm.certification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CountableConditionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					2 | true  | false | cas       | Au moins 2 cas, de natures différentes.
					2 | false | false | situation | Au moins 2 situations.
					1 | false | false | projet    | Au moins 1 projet.
					2 | true  | true  | situation | Au moins 2 situations, de natures différentes, qui montrent ensemble les trois \
					modes de communication : oral, visuel et écrit.
					""")
	void readsInPlainFrench(int minimum, boolean differentNatures, boolean allModes, String unit, String words) {
		assertThat(new CountableCondition(minimum, differentNatures, allModes, unit).inWords().replace('\u00a0', ' '))
			.isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, situation, 0 situation", "1, situation, 1 situation", "2, situation, 2 situations",
			"3, cas, 3 cas" })
	void countsItsUnit(int count, String unit, String counted) {
		assertThat(new CountableCondition(1, false, false, unit).counted(count).replace('\u00a0', ' '))
			.isEqualTo(counted);
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1" })
	void asksForOneAtLeast(int minimum) {
		assertThatIllegalArgumentException().isThrownBy(() -> new CountableCondition(minimum, false, false, "cas"));
	}

}
