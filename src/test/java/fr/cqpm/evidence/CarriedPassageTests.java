package fr.cqpm.evidence;

import java.util.Map;
import java.util.TreeMap;

import fr.cqpm.report.PageText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a passage stands in the next version of the report. */
class CarriedPassageTests {

	@ParameterizedTest(name = "{1} at {0} in {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			1 | la presse     | La presse s’arrête/B/C       | KEPT 1
			2 | la presse     | La presse s’arrête/B/C       | MOVED 1 from 2
			3 | la presse     | la presse/B/C/D/la presse    | MOVED 1 from 3
			4 | la presse     | la presse/B/C/D/la presse    | MOVED 5 from 4
			1 | la presse     | A/B/C                        | MISSING 1
			9 | la presse     | A/B/C                        | MISSING 9
			1 | L’équipe      | A/l'EQUIPE/C                 | MOVED 2 from 1
			1 | organisation  | A/l’organi-⏎sation/C         | MOVED 2 from 1
			1 | peut-être     | on y va peut-⏎être/B         | KEPT 1
			1 | efficace      | eﬃ\u00adcace/B               | KEPT 1
			1 | un   mot      | un⏎ mot/B                    | KEPT 1
			1 | cœur d’œuvre  | A/COEUR D'OEUVRE             | MOVED 2 from 1
			1 | !!            | A/B                          | MISSING 1
			""")
	void quotedWords(int page, String quote, String pages, String expected) {
		assertThat(words(CarriedPassage.of(origin(page, quote, null), pages(pages)))).isEqualTo(expected);
	}

	@ParameterizedTest(name = "page {0} saying « {1} » in {2}: {3}")
	@CsvSource(delimiter = '|', textBlock = """
			2 | B   | A/B/C   | KEPT 2
			2 | B   | A/ b /C | KEPT 2
			2 | B   | A/X/B   | MOVED 3 from 2
			2 | B   | B/X/B   | MOVED 1 from 2
			2 | B   | A/X/C   | CHANGED 2
			4 | B   | A/X/C   | MISSING 4
			2 | ''  | A/ /C   | KEPT 2
			2 | ''  | A/B/ /  | CHANGED 2
			2 |     | A/B/C   | CHANGED 2
			9 |     | A/B/C   | MISSING 9
			""")
	void wholePages(int page, @Nullable String said, String pages, String expected) {
		assertThat(words(CarriedPassage.of(origin(page, null, said), pages(pages)))).isEqualTo(expected);
	}

	@Test
	void nobodyCanTellWithoutText() {
		assertThat(words(CarriedPassage.of(origin(2, "mot", null), Map.of()))).isEqualTo("UNKNOWN 2");
		assertThat(words(CarriedPassage.of(origin(2, null, "B"), Map.of()))).isEqualTo("UNKNOWN 2");
	}

	@Test
	void aMoveNobodyConfirmedIsToldFromWhereItBegan() {
		CarriedPassage.Origin moved = new CarriedPassage.Origin(14, "mot", null, Finding.MOVED, 12);
		assertThat(words(CarriedPassage.of(moved, page(14, "mot")))).isEqualTo("MOVED 14 from 12");
		assertThat(words(CarriedPassage.of(moved, page(15, "mot")))).isEqualTo("MOVED 15 from 12");
		assertThat(words(CarriedPassage.of(moved, page(12, "mot")))).isEqualTo("KEPT 12");
		CarriedPassage.Origin confirmed = new CarriedPassage.Origin(14, "mot", null, null, 12);
		assertThat(words(CarriedPassage.of(confirmed, page(14, "mot")))).isEqualTo("KEPT 14");
	}

	@Test
	void whatWasMissingAndIsBackNeedsNoConfirmation() {
		CarriedPassage.Origin missing = new CarriedPassage.Origin(12, "mot", null, Finding.MISSING, null);
		assertThat(words(CarriedPassage.of(missing, page(12, "mot")))).isEqualTo("KEPT 12");
	}

	@Test
	void aChangedPageStaysDoubtfulUntilItIsConfirmed() {
		PageText said = PageText.letters("B");
		CarriedPassage.Origin changed = new CarriedPassage.Origin(2, null, said, Finding.CHANGED, null);
		assertThat(words(CarriedPassage.of(changed, page(2, "B")))).isEqualTo("CHANGED 2");
	}

	/** Pages put in front, left out and shuffled: a quote is found wherever it went. */
	@Test
	void followsItsWordsThroughAnyOrder() {
		for (int shift = -7; shift <= 7; shift++) {
			Map<Integer, PageText> pages = new TreeMap<>();
			for (int page = 1; page <= 20; page++) {
				pages.put(page, PageText.letters("Ici la phrase numéro " + Math.floorMod(page - 1 - shift, 20) + "."));
			}
			for (int page = 1; page <= 20; page++) {
				int now = Math.floorMod(page - 1 + shift, 20) + 1;
				CarriedPassage carried = CarriedPassage.of(origin(page, "la phrase numéro " + (page - 1) + ".", null),
						pages);
				if (carried.page() != now) {
					// « 1 » stands in « 10 » to « 19 » too: letters alone are compared
					assertThat(page).isEqualTo(2);
				}
				assertThat(carried.verified()).isTrue();
				assertThat(carried.finding()).isEqualTo((carried.page() == page) ? Finding.KEPT : Finding.MOVED);
			}
		}
	}

	private static CarriedPassage.Origin origin(int page, @Nullable String quote, @Nullable String said) {
		return new CarriedPassage.Origin(page, quote, (said != null) ? PageText.letters(said) : null, null, null);
	}

	private static Map<Integer, PageText> page(int number, String text) {
		return Map.of(number, PageText.letters(text));
	}

	private static Map<Integer, PageText> pages(String texts) {
		Map<Integer, PageText> pages = new TreeMap<>();
		for (String text : texts.replace('⏎', '\n').split("/")) {
			pages.put(pages.size() + 1, PageText.letters(text));
		}
		return pages;
	}

	private static String words(CarriedPassage carried) {
		return carried.finding() + " " + carried.page()
				+ ((carried.fromPage() != null) ? " from " + carried.fromPage() : "");
	}

}
