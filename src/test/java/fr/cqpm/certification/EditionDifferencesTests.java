package fr.cqpm.certification;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EditionDifferencesTests {

	private static final String YAML = Standards.content(Standards.FICTITIOUS_FILE);

	@Test
	void noneWhenAllIsTheSame() {
		assertThat(differences(YAML)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					text: Le relevé est daté.        | text: Le relevé est signé.         | criterion 1.2, field « text »: stored « Le relevé est daté. », in the file « Le relevé est signé. ».
					conditions: A partir d'un relevé.| conditions: A partir d'un dossier. | capacity 2, field « conditions »: stored « A partir d'un relevé. », in the file « A partir d'un dossier. ».
					title: Rendre compte             | title: Raconter                    | capacity 2, field « title »: stored « Rendre compte », in the file « Raconter ».
					minimum: 3                       | minimum: 2                         | capacity 1, field « countable.minimum »: stored « 3 », in the file « 2 ».
					conditional: true                | conditional: false                 | criterion 2.1, field « conditional »: stored « true », in the file absent.
					title: Second bloc               | title: Autre bloc                  | field « certification.blocks[2].title »: stored « Second bloc », in the file « Autre bloc ».
					text: Un paragraphe fictif.      | text: Un paragraphe réel.          | field « evaluation.sections[1].paragraphs[1].text »: stored « Un paragraphe fictif. », in the file « Un paragraphe réel. ».
					RNCP: "00000"                    | RNCP: "00001"                      | field « codes.RNCP »: stored « 00000 », in the file « 00001 ».
					""")
	void namesThePlaceAndBothContents(String before, String after, String difference) {
		assertThat(YAML).contains(before);
		assertThat(differences(YAML.replace(before, after))).containsExactly(difference);
	}

	@Test
	void showsTheSurroundingsOfADifferenceInALongText() {
		String before = YAML.replace("Un paragraphe fictif.", "Un paragraphe fictif. ".repeat(8) + "Fin.");

		assertThat(EditionDifferences.between(tree(before), tree(before.replace("Fin.", "Terme.")))).singleElement()
			.asString()
			.endsWith("stored « … paragraphe fictif. Fin. », in the file « … paragraphe fictif. Terme. ».");
	}

	@Test
	void namesACriterionThatOnlyTheFileHas() {
		String more = YAML.replace("          text: Le relevé est daté.\n", """
				          text: Le relevé est daté.
				        - number: "1.3"
				          text: Le relevé est signé.
				""");

		assertThat(differences(more)).singleElement()
			.asString()
			.startsWith("criterion 1.3: stored absent, in the file « {\"number\":\"1.3\"");
	}

	private static List<String> differences(String changed) {
		return EditionDifferences.between(tree(YAML), tree(changed));
	}

	private static JsonNode tree(String yaml) {
		return EditionFormat.readYaml("essai.yaml", yaml).tree();
	}

}
