package fr.cqpm.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.support.ApplicationTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.ITemplateEngine;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class MailRendererTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates/mail");

	private static final Pattern VALUE = Pattern.compile("mail\\.([a-zA-Z0-9]+)");

	@Autowired
	ITemplateEngine templates;

	@Autowired
	CqpmProperties properties;

	static List<String> templates() throws IOException {
		try (Stream<Path> files = Files.list(TEMPLATES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".txt"))
				.map((name) -> name.replace(".txt", ""))
				.sorted()
				.toList();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void saysTheSameInTextAndHtmlAndEveryAddressCanBeFollowed(String template) throws IOException {
		String link = this.properties.link("/lien/jeton");
		MailRenderer renderer = new MailRenderer(this.templates, (id) -> link, this.properties);
		Map<String, String> model = new HashMap<>();
		VALUE.matcher(Files.readString(TEMPLATES.resolve(template + ".txt")))
			.results()
			.map((MatchResult found) -> found.group(1))
			.forEach((name) -> model.put(name,
					List.of("page", "address").contains(name) ? this.properties.link("/page") : "«" + name + "»"));
		MailRenderer.Rendered mail = renderer.render(template, "Camille Exemple", model, UUID.randomUUID());
		Document html = Jsoup.parse(mail.html());
		assertThat(mail.subject()).isNotBlank().doesNotContain("(", "!");
		assertThat(spaced(html.title())).isEqualTo(spaced(mail.subject()));
		assertThat(mail.text()).startsWith("Bonjour Camille Exemple,\n");
		for (String paragraph : mail.text().strip().split("\n\\s*\n")) {
			assertThat(spaced(html.text())).contains(spaced(paragraph));
			if (paragraph.startsWith("http")) {
				assertThat(html.select("a").eachAttr("href")).contains(paragraph);
			}
		}
		assertThat(html.select("[style], script, img")).isEmpty();
	}

	/** One plain space for each run of white space, no-break ones included. */
	private static String spaced(String text) {
		return text.replaceAll("[\\s\u00a0]+", " ").strip();
	}

}
