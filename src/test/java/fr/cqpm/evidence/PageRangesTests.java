package fr.cqpm.evidence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PageRangesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12–14, 17        | 12–14, 17
			12-14,17         | 12–14, 17
			17\u00a0; 12 - 14     | 12–14, 17
			12\u201114       | 12–14
			12—14            | 12–14
			012–14           | 12–14
			5–5              | 5
			12–14, 13        | 12–14
			12–14, 13–20     | 12–20
			12–20, 13–14     | 12–20
			12, 13, 14, 16   | 12–14, 16
			1–9999           | 1–9999
			3, 1             | 1, 3
			""")
	void readsPagesIntoOneForm(String text, String canonical) {
		PageRanges pages = PageRanges.parse(text).orElseThrow();
		assertThat(pages).hasToString(canonical);
		assertThat(PageRanges.parse(canonical).value()).contains(pages);
		assertThat(canonical).startsWith(Integer.toString(pages.first()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			' '        | Indiquez les pages comme ceci\u00a0: 12–14, 17.
			12,        | Indiquez les pages comme ceci\u00a0: 12–14, 17.
			p. 12      | «\u00a0p. 12\u00a0» n’est pas une page. Indiquez les pages comme ceci\u00a0: 12–14, 17.
			12–        | «\u00a012–\u00a0» n’est pas une page. Indiquez les pages comme ceci\u00a0: 12–14, 17.
			12–14–16   | «\u00a012–14–16\u00a0» n’est pas une page. Indiquez les pages comme ceci\u00a0: 12–14, 17.
			٣          | «\u00a0٣\u00a0» n’est pas une page. Indiquez les pages comme ceci\u00a0: 12–14, 17.
			14–12      | «\u00a014–12\u00a0» finit avant de commencer.
			0          | Les pages vont de 1 à 9999.
			1–10000    | Les pages vont de 1 à 9999.
			99999999999999999999 | Les pages vont de 1 à 9999.
			""")
	void saysWhatIsWrong(String text, String sentence) {
		assertThat(PageRanges.parse(text).reason()).contains(sentence);
	}

	@Test
	void thereIsALimit() {
		String forty = IntStream.rangeClosed(1, 40)
			.mapToObj((number) -> Integer.toString(2 * number))
			.collect(Collectors.joining(","));
		assertThat(PageRanges.parse(forty).value()).isPresent();
		assertThat(PageRanges.parse(forty + ",99").reason()).contains("Indiquez 40 suites de pages au plus.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			20, true
			19, false
			""")
	void thePagesAreInTheReport(int pageCount, boolean there) {
		PageRanges pages = PageRanges.parse("12–14, 20").orElseThrow();
		assertThat(pages.refusal(pageCount).isEmpty()).isEqualTo(there);
		assertThat(pages.refusal(5))
			.contains(Refusal.at("pages", Rule.R5, "La page 20 n’existe pas\u00a0: le rapport compte 5 pages."));
	}

	@Test
	void rejectsImpossibleValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRanges(List.of()));
		List<PageRanges.Range> tooMany = IntStream.rangeClosed(1, 41)
			.mapToObj((number) -> new PageRanges.Range(2 * number, 2 * number))
			.toList();
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRanges(tooMany));
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRanges.Range(0, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRanges.Range(2, 1));
		assertThatIllegalArgumentException().isThrownBy(() -> new PageRanges.Range(1, 10_000));
	}

}
