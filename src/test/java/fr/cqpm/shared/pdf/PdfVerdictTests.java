package fr.cqpm.shared.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PdfVerdictTests {

	/** The names that modules give to what they decide. */
	enum Decision {

		MET, NOT_MET, TO_REVIEW, NOT_APPLICABLE, ACQUIRED, NOT_ACQUIRED, FAVOURABLE, RESERVED, UNFAVOURABLE,
		NOT_OBSERVED, ADMISSIBLE, NOT_ADMISSIBLE, DEFERRED

	}

	@Test
	void paperSaysTheWordsOfTheScreen() throws IOException {
		String chips = new ClassPathResource("templates/components/chips.html").getContentAsString(UTF_8);
		Map<String, String> words = Pattern.compile("'([A-Z_]+)':'(\\p{Lu}[^']+)'")
			.matcher(chips)
			.results()
			.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2), PdfVerdictTests::same));
		assertThat(words).hasSize(Decision.values().length);
		for (Decision decision : Decision.values()) {
			assertThat(PdfVerdict.of(decision).word()).isEqualTo(words.get(decision.name()));
		}
	}

	/** Both ways in which a page says what was decided use one word. */
	private static String same(String word, String other) {
		assertThat(other).isEqualTo(word);
		return word;
	}

	@Test
	void paperShowsTheSignsOfTheScreen() throws IOException {
		String chips = new ClassPathResource("templates/components/chips.html").getContentAsString(UTF_8);
		for (PdfTone tone : PdfTone.values()) {
			assertThat(chips).contains(tone.sign());
		}
	}

	@Test
	void nothingDecidedIsSaidToo() {
		assertThat(PdfVerdict.of(null)).isEqualTo(new PdfVerdict(PdfTone.NONE, "Non évalué"));
	}

}
