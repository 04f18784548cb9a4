package fr.cqpm.shared.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchLineBreaksTests {

	@ParameterizedTest
	@CsvSource(delimiter = '=', quoteCharacter = '"', textBlock = """
			de l’atelier d’usinage = de |l’atelier |d’usinage
			de l'atelier = de |l'atelier
			dossier LYO-2026-00042 = dossier |LYO-2026-00042
			rendez-vous demain = rendez-|vous |demain
			« à l’identique » non = « à |l’identique » |non
			1 240 pièces = 1 240 |pièces
			fin d’ = fin |d’
			""")
	void linesEndWhereFrenchLets(String text, String broken) {
		assertThat(String.join("|", pieces(text))).isEqualTo(broken);
	}

	private static List<String> pieces(String text) {
		FrenchLineBreaks breaks = new FrenchLineBreaks();
		breaks.setText(text);
		List<String> pieces = new ArrayList<>();
		int start = 0;
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			pieces.add(text.substring(start, end));
			start = end;
		}
		return pieces;
	}

}
