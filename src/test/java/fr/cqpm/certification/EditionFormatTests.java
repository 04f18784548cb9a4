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
					standard: releve-fictif          | standard:                        | field « standard »: missing.
					standard: releve-fictif          | standard: Relevé Fictif          | field « standard »: « Relevé Fictif » does not suit
					version: 2026-01                 | version:                         | field « version »: missing.
					version: 2026-01                 | version: a/b                     | field « version »: « a/b » does not suit
					title: Relevé fictif             | title:                           | field « title »: missing.
					title: Relevé fictif             | title: '  '                      | field « title »: missing.
					RNCP: "00000"                    | RNCP:                            | code « RNCP »: missing.
					documentTitle: DOCUMENT FICTIF   | documentTitle:                   | field « documentTitle »: missing.
					number: III                      | number:                          | field « admissibility.number »: missing.
					heading: MODALITES FICTIVES      | heading:                         | field « evaluation.heading »: missing.
					condition: Tout est acquis.      | condition:                       | field « admissibility.condition »: missing.
					introduction: 'Être capable de :'| introduction:                    | field « objective.abilities.introduction »: missing.
					un point fictif                  | ''                               | field « objective.paragraphs[1].items[1] »: missing.
					text: Un paragraphe fictif.      | text:                            | field « evaluation.sections[1].paragraphs[1] »: neither text nor list.
					conditions: Conditions           | conditions:                      | field « certification.columns.conditions »: missing.
					- number: 2                      | - number: 3                      | capacity 2: its number should be 2 and is « 3 ».
					- number: 2                      | - number:                        | capacity 2: its number should be 2 and is absent.
					number: "1.2"                    | number: "1.3"                    | criterion 1.2: its number should be 1.2 and is « 1.3 ».
					number: "2.1"                    | number: "1.1"                    | criterion 2.1: its number should be 2.1 and is « 1.1 ».
					conditions: A partir d'un relevé.| conditions:                      | capacity 2, field « conditions »: missing.
					text: Le relevé est daté.        | text:                            | criterion 1.2, field « text »: missing.
					text: Le relevé est daté.        | text: ☐ Le relevé est daté.      | criterion 1.2, field « text »: holds markup
					text: Le relevé est daté.        | text: Le <b>relevé</b> est daté. | criterion 1.2, field « text »: holds markup
					text: Le relevé est daté.        | text: Le relevé  est daté.       | criterion 1.2, field « text »: holds doubled
					minimum: 3                       | minimum: 0                       | capacity 1, field « countable »: the minimum is at least 1 and not 0.
					minimum: 3                       | minimum: 1                       | capacity 1, field « countable »: different natures ask for
					minimum: 3                       | minimum:                         | capacity 1, field « countable », « minimum »: missing.
					unit: relevé                     | unit:                            | capacity 1, field « countable », « unit »: missing.
					capacities: [2]                  | capacities: []                   | block 2, field « capacities »: the list is empty.
					capacities: [2]                  | capacities: []                   | capacity 2: is in no block.
					capacities: [2]                  | capacities: [1, 2]               | block 2: capacity 1 is in a block already.
					capacities: [2]                  | capacities: [2, 3]               | block 2: there is no capacity « 3 ».
					title: Second bloc               | title:                           | block 2, field « title »: missing.
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | []                   | field « evaluation.foreseenMethods »: the list is empty.
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | [COMPANY_OPINION]    | the company's opinion alone
					[WORKPLACE_PROJECTS, RECONSTITUTED_SITUATION, COMPANY_OPINION] | [WORKPLACE_PROJECTS, WORKPLACE_PROJECTS] | WORKPLACE_PROJECTS stands there twice.
					""")
	void saysWhatIsWrong(String right, String wrong, String finding) {
		assertRefused(replaced(right, (wrong != null) ? wrong : ""), finding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			objective      | admissibility  | part « objective »: missing.
			certification  | admissibility  | field « certification.capacities »: the list is empty.
			admissibility  | evaluation     | part « admissibility »: missing.
			evaluation     |                | field « evaluation.foreseenMethods »: the list is empty.
			""")
	void saysWhichPartIsMissing(String from, String to, String finding) {
		int end = (to != null) ? YAML.indexOf("\n" + to + ":") : YAML.length();

		assertRefused(YAML.substring(0, YAML.indexOf("\n" + from + ":")) + YAML.substring(end), finding);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					version: 2026-01              | 'version: 2026-01\nthreshold: 12'          | there is no field « threshold » here.
					title: Rendre compte          | 'title: Rendre compte\n      mark: 12'     | there is no field « mark » here.
					title: Relevé fictif          | 'title: Relevé fictif\ntitle: Autre'       | line 11
					WORKPLACE_PROJECTS            | EXAMEN                                     | line
					inForceFrom: 2026-01-15       | inForceFrom: demain                        | line
					title: Relevé fictif          | 'title: : :'                               | line
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
			.withMessageStartingWith("essai.yaml is no usable edition:")
			.withMessageContaining("criterion 1.2, field « text »")
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
