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
					text: Le relevé est daté.        | text: Le relevé est signé.         | critère 1.2, champ « text » : enregistré « Le relevé est daté. », dans le fichier « Le relevé est signé. ».
					conditions: A partir d'un relevé.| conditions: A partir d'un dossier. | capacité 2, champ « conditions » : enregistré « A partir d'un relevé. », dans le fichier « A partir d'un dossier. ».
					title: Rendre compte             | title: Raconter                    | capacité 2, champ « title » : enregistré « Rendre compte », dans le fichier « Raconter ».
					minimum: 3                       | minimum: 2                         | capacité 1, champ « countable.minimum » : enregistré « 3 », dans le fichier « 2 ».
					conditional: true                | conditional: false                 | critère 2.1, champ « conditional » : enregistré « true », dans le fichier absent.
					title: Second bloc               | title: Autre bloc                  | champ « certification.blocks[2].title » : enregistré « Second bloc », dans le fichier « Autre bloc ».
					text: Un paragraphe fictif.      | text: Un paragraphe réel.          | champ « evaluation.sections[1].paragraphs[1].text » : enregistré « Un paragraphe fictif. », dans le fichier « Un paragraphe réel. ».
					RNCP: "00000"                    | RNCP: "00001"                      | champ « codes.RNCP » : enregistré « 00000 », dans le fichier « 00001 ».
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
			.endsWith("enregistré « … paragraphe fictif. Fin. », dans le fichier « … paragraphe fictif. Terme. ».");
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
			.startsWith("critère 1.3 : enregistré absent, dans le fichier « {\"number\":\"1.3\"");
	}

	private static List<String> differences(String changed) {
		return EditionDifferences.between(tree(YAML), tree(changed));
	}

	private static JsonNode tree(String yaml) {
		return EditionFormat.readYaml("essai.yaml", yaml).tree();
	}

}
