package fr.cqpm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no template may do, because it fails only when its page is shown. */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** Thymeleaf refuses to call a bean in the arguments of a fragment. */
	private static final Pattern BEAN_IN_ARGUMENTS = Pattern.compile("th:(?:replace|insert)=\"[^\"]*@\\w+\\.");

	@Test
	void noFragmentIsGivenWhatABeanAnswers() throws IOException {
		assertThat(templates()).hasSizeGreaterThan(20)
			.allSatisfy((template) -> assertThat(BEAN_IN_ARGUMENTS.matcher(Files.readString(template)).find())
				.as(template.toString())
				.isFalse());
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

}
