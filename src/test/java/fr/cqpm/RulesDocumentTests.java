package fr.cqpm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.cqpm.shared.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/rules.md: every rule, its source to the letter, classes and tests that exist. */
class RulesDocumentTests {

	private static final Pattern QUOTATION = Pattern.compile("« (.+?) »");

	private static final Pattern CODE = Pattern.compile("`([A-Za-z.]+)`");

	private static final Path OFFICIAL_TEXT = Path
		.of("src/test/resources/certification/referentiel-management-equipes-autonomes.txt");

	@ParameterizedTest
	@EnumSource(Rule.class)
	void everyRuleHasItsRow(Rule rule) throws IOException {
		assertThat(rows()).filteredOn((row) -> row[1].strip().startsWith("**" + rule + "** ")).hasSize(1);
	}

	@Test
	void everyQuotationIsInTheOfficialText() throws IOException {
		String official = Files.readString(OFFICIAL_TEXT).replaceAll("\\s+", " ");
		List<String> quotations = rows().stream().flatMap((row) -> found(QUOTATION, row[2])).toList();
		assertThat(quotations).hasSizeGreaterThan(20)
			.allSatisfy((quotation) -> assertThat(official).contains(quotation));
	}

	@Test
	void everyClassIsThere() throws IOException {
		assertThat(rows().stream().flatMap((row) -> found(CODE, row[3]))).allSatisfy(
				(name) -> assertThat(Path.of("src/main/java/fr/cqpm/" + name.replace('.', '/') + ".java")).exists());
	}

	@Test
	void everyTestIsThere() throws IOException {
		List<String> tests;
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			tests = files.map((file) -> file.getFileName().toString()).toList();
		}
		assertThat(rows().stream().flatMap((row) -> found(CODE, row[4]))).isNotEmpty()
			.allSatisfy((name) -> assertThat(tests).contains(name + ".java"));
	}

	@Test
	void everyRuleInForceNamesItsTests() throws IOException {
		assertThat(rows()).filteredOn((row) -> found(CODE, row[3]).findAny().isPresent())
			.allSatisfy((row) -> assertThat(found(CODE, row[4])).as(row[1]).isNotEmpty());
	}

	/** The cells of each rule's row: an empty one, rule, source, classes, tests. */
	private static List<String[]> rows() throws IOException {
		return Files.readAllLines(Path.of("docs/rules.md"))
			.stream()
			.filter((line) -> line.startsWith("| **R"))
			.map((line) -> Arrays.copyOf(line.split("\\|"), 5))
			.toList();
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
	}

}
