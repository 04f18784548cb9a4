package fr.cqpm.report;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Writings of the same words compare alike. */
class PageTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			L’équipe  d'Été    | lequipedete    | l equipe d ete
			organi-⏎sation     | organisation   | organisation
			organi-⏎Sation     | organisation   | organi sation
			peut-être          | peutetre       | peut etre
			eﬃcace, œuvre      | efficaceoeuvre | efficace oeuvre
			<b>1 & 2</b>       | b12b           | b 1 2 b
			""")
	void folds(String text, String letters, String words) {
		String page = text.replace('⏎', '\n');
		assertThat(PageText.letters(page).folded()).isEqualTo(letters);
		assertThat(PageText.words(page).folded().strip()).isEqualTo(words);
	}

	@Test
	void knowsWhereItsWordsStand() {
		String text = "Le chef d’équipe re\u0301organise l’œuvre.";
		PageText page = PageText.letters(text);
		for (String quote : List.of("Chef", "EQUIPE", "réorganise", "oeuvre", "l'oeuvre", "d'equipe reorganise")) {
			PageText.Span span = page.find(PageText.letters(quote)).orElseThrow();
			assertThat(PageText.letters(text.substring(span.from(), span.to())).folded())
				.isEqualTo(PageText.letters(quote).folded());
		}
		assertThat(page.find(PageText.letters("…"))).isEmpty();
		assertThat(page.find(PageText.letters("réunion"))).isEmpty();
	}

	@Test
	void cutsAnExcerptAroundTheFirstMark() {
		String text = "mot ".repeat(100) + "cible" + " mot".repeat(100);
		Excerpt excerpt = Excerpt.around(text, List.of(new PageText.Span(400, 405)));
		assertThat(excerpt.parts()).extracting(Excerpt.Part::text).first().isEqualTo("… ");
		assertThat(excerpt.parts()).filteredOn(Excerpt.Part::marked)
			.extracting(Excerpt.Part::text)
			.containsExactly("cible");
		assertThat(excerpt.parts()).extracting((part) -> part.text().length()).allMatch((length) -> length < 200);
		assertThat(Excerpt.around("court", List.of()).parts()).containsExactly(new Excerpt.Part("court", false));
	}

}
