package fr.cqpm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/security.md: each threat names what proves that it is met, and that is there. */
class SecurityDocumentTests {

	private static final Pattern TEST = Pattern.compile("`([A-Za-z]+(?:Tests|IT))`");

	@Test
	void everyThreatNamesTestsThatExist() throws IOException {
		List<String> tests;
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			tests = files.map((file) -> file.getFileName().toString()).toList();
		}
		List<String> rows = rows();
		assertThat(rows).hasSizeGreaterThan(15);
		assertThat(rows.stream().flatMap((row) -> TEST.matcher(row).results().map((found) -> found.group(1) + ".java")))
			.isSubsetOf(tests);
	}

	@Test
	void noThreatIsLeftWithoutAProof() throws IOException {
		assertThat(rows()).allSatisfy((row) -> assertThat(row.split("\\|")[3]).isNotBlank());
	}

	private static List<String> rows() throws IOException {
		return Files.readAllLines(Path.of("docs/security.md"))
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| Threat"))
			.toList();
	}

}
