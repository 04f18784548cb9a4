package fr.cqpm.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Reading a file: what it may hold beside what the first standard holds, and each way of
 * being wrong with its sentence.
 */
class EditionFormatTests {

	private static final String YAML = Standards.content(Standards.FICTITIOUS_FILE);

	@Test
	void readsAStandardOfAnotherShape() {
		Edition edition = EditionFormat.readYaml("essai.yaml", YAML).edition();

		assertThat(edition.inForceFrom()).isEqualTo(LocalDate.of(2026, 1, 15));
		assertThat(edition.codes()).isEqualTo(Map.of("RNCP", "00000"));
		assertThat(edition.blocks()).containsExactly(
				new Edition.Block("B1", "Premier bloc", List.of(new CapacityNumber(1))),
				new Edition.Block("B2", "Second bloc", List.of(new CapacityNumber(2))));
		assertThat(edition.capacities()).hasSize(2);
		assertThat(edition.foresees(AssessmentMethod.RECONSTITUTED_SITUATION)).isTrue();
		assertThat(edition.text().footnote()).isNull();
	}

	@Test
	void sameContentHasTheSameHashHoweverItIsWritten() {
		String written = YAML.replace("title: Relevé fictif", "title: >-\n  Relevé\n  fictif")
			.replace("text: Le relevé est daté.", "conditional: false\n          text: 'Le relevé est daté.'");

		assertThat(written).isNotEqualTo(YAML);
		assertThat(EditionFormat.readYaml("essai.yaml", written).edition())
			.isEqualTo(EditionFormat.readYaml("essai.yaml", YAML).edition());
	}

	@Test
	void canonicalContentReadsBackAsTheSameEdition() {
		EditionFormat.Written written = EditionFormat.readYaml("essai.yaml", YAML);

		assertThat(EditionFormat.readJson("rangée", written.json())).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					standard: releve-fictif          | standard:                        | champ « standard » : manque.
					standard: releve-fictif          | standard: Relevé Fictif          | champ « standard » : « Relevé Fictif » ne convient pas
					version: 2026-01                 | version:                         | champ « version » : manque.
					version: 2026-01                 | version: a/b                     | champ « version » : « a/b » ne convient pas
					title: Relevé fictif             | title:                           | champ « title » : manque.
					title: Relevé fictif             | title: '  '                      | champ « title » : manque.
					RNCP: "00000"                    | RNCP:                            | code « RNCP » : manque.
					documentTitle: DOCUMENT FICTIF   | documentTitle:                   | champ « documentTitle » : manque.
					number: III                      | number:                          | champ « admissibility.number » : manque.
					heading: MODALITES FICTIVES      | heading:                         | champ « evaluation.heading » : manque.
					condition: Tout est acquis.      | condition:                       | champ « admissibility.condition » : manque.
					introduction: 'Être capable de :'| introduction:                    | champ « objective.abilities.introduction » : manque.
					un point fictif                  | ''                               | champ « objective.paragraphs[1].items[1] » : manque.
					text: Un paragraphe fictif.      | text:                            | champ « evaluation.sections[1].paragraphs[1] » : ni texte, ni liste.
					conditions: Conditions           | conditions:                      | champ « certification.columns.conditions » : manque.
					- number: 2                      | - number: 3                      | capacité 2 : son numéro devrait être 2 et non « 3 ».
					- number: 2                      | - number:                        | capacité 2 : son numéro devrait être 2 et non absent.
					number: "1.2"                    | number: "1.3"                    | critère 1.2 : son numéro devrait être 1.2 et non « 1.3 ».
					number: "2.1"                    | number: "1.1"                    | critère 2.1 : son numéro devrait être 2.1 et non « 1.1 ».
					conditions: A partir d'un relevé.| conditions:                      | capacité 2, champ « conditions » : manque.
					text: Le relevé est daté.        | text:                            | critère 1.2, champ « text » : manque.
					text: Le relevé est daté.        | text: ☐ Le relevé est daté.      | critère 1.2, champ « text » : le balisage
					text: Le relevé est daté.        | text: Le <b>relevé</b> est daté. | critère 1.2, champ « text » : le balisage
					text: Le relevé est daté.        | text: Le relevé  est daté.       | critère 1.2, champ « text » : les espaces doublés
					minimum: 3                       | minimum: 0                       | capacité 1, champ « countable » : le minimum est 1 au moins et non 0.
					minimum: 3                       | minimum: 1                       | capacité 1, champ « countable » : des natures différentes demandent
					minimum: 3                       | minimum:                         | capacité 1, champ « countable », « minimum » : manque.
					unit: relevé                     | unit:                            | capacité 1, champ « countable », « unit » : manque.
					capacities: [2]                  | capacities: []                   | bloc 2, champ « capacities » : la liste est vide.
					capacities: [2]                  | capacities: []                   | capacité 2 : n’est dans aucun bloc.
					capacities: [2]                  | capacities: [1, 2]               | bloc 2 : la capacité 1 est déjà dans un bloc.
					capacities: [2]                  | capacities: [2, 3]               | bloc 2 : la capacité « 3 » n’existe pas.
					title: Second bloc               | title:                           | bloc 2, champ « title » : manque.
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | []                   | champ « evaluation.foreseenMethods » : la liste est vide.
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | [COMPANY_OPINION]    | l’avis de l’entreprise ne suffit pas
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | [WORKPLACE_PROJECTS, WORKPLACE_PROJECTS] | WORKPLACE_PROJECTS y est deux fois.
					""")
	void saysWhatIsWrong(String right, String wrong, String finding) {
		assertRefused(replaced(right, (wrong != null) ? wrong : ""), finding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			objective      | admissibility  | partie « objective » : manque.
			certification  | admissibility  | champ « certification.capacities » : la liste est vide.
			admissibility  | evaluation     | partie « admissibility » : manque.
			evaluation     |                | champ « evaluation.foreseenMethods » : la liste est vide.
			""")
	void saysWhichPartIsMissing(String from, String to, String finding) {
		int end = (to != null) ? YAML.indexOf("\n" + to + ":") : YAML.length();

		assertRefused(YAML.substring(0, YAML.indexOf("\n" + from + ":")) + YAML.substring(end), finding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					version: 2026-01              | 'version: 2026-01\nthreshold: 12'          | le champ « threshold » n’existe pas ici.
					title: Rendre compte          | 'title: Rendre compte\n      mark: 12'     | le champ « mark » n’existe pas ici.
					title: Relevé fictif          | 'title: Relevé fictif\ntitle: Autre'       | ligne 11
					WORKPLACE_PROJECTS            | EXAMEN                                     | ligne
					inForceFrom: 2026-01-15       | inForceFrom: demain                        | ligne
					title: Relevé fictif          | 'title: : :'                               | ligne
					""")
	void saysWhereItCannotBeRead(String right, String wrong, String finding) {
		assertRefused(replaced(right, wrong.replace("\\n", "\n")), finding);
	}

	@ParameterizedTest
	@CsvSource({ "''", "'# rien'", "'null'" })
	void refusesAnEmptyFile(String yaml) {
		assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> EditionFormat.readYaml("essai.yaml", yaml));
	}

	@Test
	void saysEverythingAtOnce() {
		String yaml = YAML.replace("text: Le relevé est daté.", "text:").replace("unit: relevé", "unit:");

		assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> EditionFormat.readYaml("essai.yaml", yaml))
			.withMessageStartingWith("« essai.yaml » n’est pas une édition utilisable.")
			.withMessageContaining("critère 1.2, champ « text »")
			.withMessageContaining("« unit »");
	}

	private static String replaced(String right, String wrong) {
		assertThat(YAML).contains(right);
		return YAML.replace(right, wrong);
	}

	private static void assertRefused(String yaml, String finding) {
		assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> EditionFormat.readYaml("essai.yaml", yaml))
			.withMessageContaining("essai.yaml")
			.withMessageContaining(finding);
	}

}
