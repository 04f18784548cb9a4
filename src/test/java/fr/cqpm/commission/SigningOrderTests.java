package fr.cqpm.commission;

import java.util.List;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may sign the minutes, and when (R11). */
class SigningOrderTests {

	@ParameterizedTest
	@CsvSource({ "false, ''", "false, Sophie", "false, Sophie|Omar", "true, ''" })
	void signsNow(boolean president, String awaited) {
		assertThat(order(president, awaited).refusal()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Sophie, Sophie n’a pas encore signé", "Sophie|Omar, Sophie et Omar n’ont pas encore signé",
			"Sophie|Omar|Bruno, 'Sophie, Omar et Bruno n’ont pas encore signé'" })
	void thePresidentWaitsForTheOthers(String awaited, String sentence) {
		assertThat(order(true, awaited).refusal()).get()
			.satisfies((refusal) -> assertThat(refusal.reason()).contains(sentence, "signe en dernier"))
			.extracting(Refusal::rule)
			.isEqualTo(Rule.R11);
	}

	@Test
	void nobodyWaitsForThePresident() {
		assertThat(new SigningOrder(false, List.of("La présidente")).refusal()).isEmpty();
	}

	private static SigningOrder order(boolean president, String awaited) {
		return new SigningOrder(president, awaited.isEmpty() ? List.of() : List.of(awaited.split("\\|")));
	}

}
