package fr.cqpm.jury;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdmissibilityTests {

	/**
	 * One sign per capacity: ✓ acquired, ✕ not, + carried over, a point when undecided.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			✓    | Admissible    | L’ensemble des capacités professionnelles est acquis.
			✓✓✓  | Admissible    | L’ensemble des capacités professionnelles est acquis.
			✓+✓  | Admissible    | L’ensemble des capacités professionnelles est acquis.
			+++  | Admissible    | L’ensemble des capacités professionnelles est acquis.
			✓✕✓  | NotAdmissible | La capacité 2 n’est pas acquise.
			✕+✕  | NotAdmissible | Ces capacités ne sont pas acquises\u00a0: 1, 3.
			✕✕✕  | NotAdmissible | Ces capacités ne sont pas acquises\u00a0: 1, 2, 3.
			✓✓.  | Undecided     | La capacité 3 n’est pas décidée.
			✕✓.  | Undecided     | La capacité 3 n’est pas décidée.
			.+.  | Undecided     | Ces capacités ne sont pas décidées\u00a0: 1, 3.
			...  | Undecided     | Ces capacités ne sont pas décidées\u00a0: 1, 2, 3.
			""")
	void everyCapacityMustBeAcquired(String signs, String expected, String sentence) {
		Admissibility admissibility = of(signs);
		assertThat(admissibility.getClass().getSimpleName()).isEqualTo(expected);
		assertThat(admissibility.sentence()).isEqualTo(sentence);
	}

	/**
	 * Every combination for one to five capacities, against the rule said in another way.
	 */
	@Test
	void noOtherCombinationIsAdmissible() {
		int admissible = 0;
		for (String signs : combinations()) {
			Admissibility admissibility = of(signs);
			Set<Declaration> allowed = DeclarationRules.allowed(admissibility);
			boolean allAcquired = signs.chars().allMatch((sign) -> sign == '✓' || sign == '+');
			boolean oneUndecided = signs.indexOf('.') >= 0;
			assertThat(admissibility instanceof Admissibility.Admissible).as(signs).isEqualTo(allAcquired);
			assertThat(admissibility instanceof Admissibility.Undecided).as(signs).isEqualTo(oneUndecided);
			assertThat(allowed.contains(Declaration.ADMISSIBLE)).as(signs).isEqualTo(allAcquired);
			assertThat(allowed.contains(Declaration.NOT_ADMISSIBLE)).as(signs).isEqualTo(!allAcquired && !oneUndecided);
			assertThat(allowed).as(signs).contains(Declaration.DEFERRED);
			assertThat(named(admissibility)).as(signs).isEqualTo(positions(signs, oneUndecided ? '.' : '✕'));
			admissible += allAcquired ? 1 : 0;
		}
		assertThat(admissible).isEqualTo(2 + 4 + 8 + 16 + 32);
	}

	private static List<String> combinations() {
		List<String> all = new ArrayList<>();
		List<String> last = List.of("");
		for (int length = 1; length <= 5; length++) {
			last = last.stream().flatMap((signs) -> List.of("✓", "✕", ".", "+").stream().map(signs::concat)).toList();
			all.addAll(last);
		}
		return all;
	}

	private static List<Integer> named(Admissibility admissibility) {
		return switch (admissibility) {
			case Admissibility.Admissible _ -> List.of();
			case Admissibility.NotAdmissible(var notAcquired) ->
				notAcquired.stream().map(CapacityNumber::value).toList();
			case Admissibility.Undecided(var awaiting) -> awaiting.stream().map(CapacityNumber::value).toList();
		};
	}

	private static List<Integer> positions(String signs, char sign) {
		return IntStream.range(0, signs.length())
			.filter((index) -> signs.charAt(index) == sign)
			.map((index) -> index + 1)
			.boxed()
			.toList();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void whatIsNotTheEditionsIsRefused(int which) {
		CapacityNumber one = new CapacityNumber(1);
		CapacityNumber two = new CapacityNumber(2);
		Map<CapacityNumber, CapacityOutcome> both = Map.of(one, CapacityOutcome.ACQUIRED, two,
				CapacityOutcome.ACQUIRED);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> {
			switch (which) {
				case 0 -> Admissibility.of(Set.of(one), both, Set.of());
				case 1 -> Admissibility.of(Set.of(one), Map.of(one, CapacityOutcome.ACQUIRED), Set.of(two));
				case 2 -> Admissibility.of(Set.of(one, two), both, Set.of(two));
				default -> Admissibility.of(Set.of(), Map.of(), Set.of());
			}
		}).matches((refused) -> refused.rule() == Rule.R12);
	}

	@Test
	void nothingIsAdmissibleWithoutAnyDecision() {
		List<CapacityNumber> capacities = IntStream.rangeClosed(1, 12).mapToObj(CapacityNumber::new).toList();
		assertThat(Admissibility.of(capacities, Map.of(), Set.of()))
			.isEqualTo(new Admissibility.Undecided(new TreeSet<>(capacities)));
	}

	private static Admissibility of(String signs) {
		List<CapacityNumber> capacities = IntStream.rangeClosed(1, signs.length())
			.mapToObj(CapacityNumber::new)
			.toList();
		Map<CapacityNumber, CapacityOutcome> outcomes = new HashMap<>();
		Set<CapacityNumber> carriedOver = new HashSet<>();
		for (CapacityNumber capacity : capacities) {
			switch (signs.charAt(capacity.value() - 1)) {
				case '✓' -> outcomes.put(capacity, CapacityOutcome.ACQUIRED);
				case '✕' -> outcomes.put(capacity, CapacityOutcome.NOT_ACQUIRED);
				case '+' -> carriedOver.add(capacity);
				default -> {
				}
			}
		}
		return Admissibility.of(capacities, outcomes, carriedOver);
	}

}
