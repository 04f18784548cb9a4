package fr.cqpm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No line of a page, a mail or a document begins with a lonely « : », « ; », « ? », « ! »
 * or « » », nor ends with « « »: what people read has no-break spaces there.
 */
class FrenchTypographyTests {

	private static final Path MAIN = Path.of("src/main");

	private static final Pattern PLAIN_SPACE = Pattern
		.compile("(?:^|(?<=[\\p{L}\\p{N})»\\]’.…}%]))\\s+[:;?!»](?![\\p{L}\\p{N}_:=*/])|«\\s");

	/** The statements of the database, whose « ? » is no question. */
	private static final Pattern STATEMENT = Pattern
		.compile("\\b(?:select|insert into|update|delete from|where|from \\w+|limit \\?)");

	/**
	 * The sentences of a standard's file that could not be read: English, for developers.
	 */
	private static final Pattern ENGLISH = Pattern
		.compile("EditionAssembly|EditionDifferences|EditionFormat|OfficialTextAssembly|SecurityHeaders");

	private static final Pattern INLINED = Pattern.compile("\\[\\[(.*?)]]|\\[\\((.*?)\\)]", Pattern.DOTALL);

	private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\\|([^|]*)\\|");

	private static final Pattern JAVA = Pattern.compile(
			"/\\*.*?\\*/|//[^\\n]*|'(?:[^'\\\\]|\\\\.)'|\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
			Pattern.DOTALL);

	private static final Pattern SCRIPT = Pattern.compile(
			"/\\*.*?\\*/|//[^\\n]*|'((?:[^'\\\\\\n]|\\\\.)*)'|`([^`]*)`|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

	@Test
	void templatesKeepTheirPunctuationToItsWord() throws IOException {
		assertThat(files("resources/templates", ".html")).hasSizeGreaterThan(50)
			.allSatisfy((file) -> assertThat(ofTemplate(Files.readString(file)).filter(FrenchTypographyTests::breaks))
				.as(file.toString())
				.isEmpty());
	}

	@Test
	void mailsKeepTheirPunctuationToItsWord() throws IOException {
		assertThat(files("resources/templates/mail", ".txt")).isNotEmpty()
			.allSatisfy((file) -> assertThat(ofText(Files.readString(file)).filter(FrenchTypographyTests::breaks))
				.as(file.toString())
				.isEmpty());
	}

	@Test
	void sentencesOfJavaKeepTheirPunctuationToItsWord() throws IOException {
		assertThat(files("java", ".java")).hasSizeGreaterThan(100)
			.filteredOn((file) -> !ENGLISH.matcher(file.toString()).find())
			.allSatisfy((file) -> assertThat(groups(JAVA, Files.readString(file)).filter(FrenchTypographyTests::breaks))
				.as(file.toString())
				.isEmpty());
	}

	@Test
	void sentencesOfScriptsKeepTheirPunctuationToItsWord() throws IOException {
		assertThat(files("resources/static/js", ".js")).isNotEmpty()
			.allSatisfy((file) -> assertThat(
					groups(SCRIPT, Files.readString(file)).map((text) -> text.replaceAll("\\$\\{[^}]*}", "X"))
						.filter(FrenchTypographyTests::breaks))
				.as(file.toString())
				.isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Lieu : ici</p>", "<p><b>Lieu</b> : ici</p>", "<p>« visio\u00a0»</p>",
			"<p>\u00abvisio »</p>", "<p th:text=\"${one ? 'Lieu : ici' : two}\">Lieu</p>", "<p>[[|Lieu ${one} ;|]]</p>",
			"<p>[[${one} + ' ? ']]</p>", "<a title=\"Partir ?\">Partir</a>" })
	void whatWouldBreakIsSeen(String template) {
		assertThat(ofTemplate(template)).anyMatch(FrenchTypographyTests::breaks);
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(ending)).toList();
		}
	}

	private static boolean breaks(String text) {
		return PLAIN_SPACE.matcher(text).find() && !STATEMENT.matcher(text).find();
	}

	private static Stream<String> ofTemplate(String html) {
		return Jsoup.parse(html, "", Parser.xmlParser()).nodeStream().flatMap((node) -> switch (node) {
			case TextNode text -> ofText(text.getWholeText());
			case Comment comment -> Stream.empty();
			default -> ofAttributes(node);
		});
	}

	private static Stream<String> ofAttributes(Node node) {
		return node.attributes().asList().stream().flatMap(FrenchTypographyTests::ofAttribute);
	}

	private static Stream<String> ofAttribute(Attribute attribute) {
		return attribute.getKey().startsWith("th:") ? ofExpression(attribute.getValue())
				: Stream.of(attribute.getValue());
	}

	private static Stream<String> ofText(String text) {
		return Stream.concat(Stream.of(INLINED.matcher(text).replaceAll("X")),
				groups(INLINED, text).flatMap(FrenchTypographyTests::ofExpression));
	}

	private static Stream<String> ofExpression(String expression) {
		return groups(QUOTED, expression).map((text) -> text.replaceAll("\\$\\{[^}]*}", "X"));
	}

	/** The one group of each find that took part: the text between the marks. */
	private static Stream<String> groups(Pattern pattern, String text) {
		return pattern.matcher(text).results().flatMap((found) -> {
			for (int group = 1; group <= found.groupCount(); group++) {
				if (found.group(group) != null) {
					return Stream.of(found.group(group));
				}
			}
			return Stream.empty();
		});
	}

}
