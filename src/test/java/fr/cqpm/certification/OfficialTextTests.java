package fr.cqpm.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file against the official text as supplied: every sentence of it is there, in
 * order, and nothing else.
 */
class OfficialTextTests {

	private static final String SOURCE = "certification/referentiel-management-equipes-autonomes.txt";

	/** What of the file is ours; everything else has to be in the official text. */
	private static final Set<String> OURS = Set.of("standard", "version", "codes", "blocks", "countable", "conditional",
			"foreseenMethods");

	private static final Pattern CAPACITY_NUMBER = Pattern.compile("/certification/capacities/\\d+/number");

	private static final Pattern CRITERION_NUMBER = Pattern
		.compile("/certification/capacities/\\d+/criteria/.*/number");

	private static final Pattern ABILITY = Pattern.compile("/objective/abilities/items/(\\d+)");

	@Test
	void fileHoldsTheOfficialTextAndNothingElse() {
		assertThat(sentences(fileText(Standards.content(Standards.MANAGEMENT_FILE))))
			.containsExactlyElementsOf(sentences(officialText()));
	}

	@Test
	void oneChangedWordIsSeen() {
		String file = Standards.content(Standards.MANAGEMENT_FILE)
			.replace("Les écarts sont identifiés.", "Les écarts.");

		assertThat(sentences(fileText(file))).isNotEqualTo(sentences(officialText()));
	}

	@Test
	void oneAddedSentenceIsSeen() {
		String file = Standards.content(Standards.MANAGEMENT_FILE)
			.replace("title: Créer la cohésion de l'équipe", "title: Créer la cohésion de l'équipe. Et la garder.");

		assertThat(sentences(fileText(file))).isNotEqualTo(sentences(officialText()));
	}

	/**
	 * Every leaf of the file, in its order, numbered as the document prints it.
	 */
	private static String fileText(String yaml) {
		List<String> leaves = new ArrayList<>();
		collect("", new YAMLMapper().readTree(yaml), leaves);
		return collapsed(String.join(" ", leaves));
	}

	private static void collect(String path, JsonNode node, List<String> leaves) {
		if (node.isObject()) {
			for (Map.Entry<String, JsonNode> field : node.properties()) {
				if (!OURS.contains(field.getKey())) {
					collect(path + "/" + field.getKey(), field.getValue(), leaves);
				}
			}
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(path + "/" + i, node.get(i), leaves);
			}
		}
		else if (!CRITERION_NUMBER.matcher(path).matches()) {
			leaves.add(printed(path, node.asString()));
		}
	}

	private static String printed(String path, String text) {
		if (CAPACITY_NUMBER.matcher(path).matches()) {
			return text + ".";
		}
		var ability = ABILITY.matcher(path);
		return ability.matches() ? (Integer.parseInt(ability.group(1)) + 1) + ") " + text : text;
	}

	/**
	 * The text as supplied, without its markup, tick boxes, list marks, the table heading
	 * that each page repeats, and with the footnote after the page it stands at the foot
	 * of.
	 */
	private static String officialText() {
		String source = Standards.content(SOURCE);
		String heading = source.lines().filter(OfficialTextTests::isTableHeading).findFirst().orElseThrow();
		List<String> lines = new ArrayList<>(source.lines().filter((line) -> !isTableHeading(line)).toList());
		lines.add(firstLine(lines, "II ") + 1, heading);
		lines.add(lines.remove(firstLine(lines, "¹ ")));
		return collapsed(
				String.join("\n", lines).replaceAll("<[^>]+>", " ").replace("☐", " ").replaceAll("(?m)^- ", " "));
	}

	private static boolean isTableHeading(String line) {
		return line.startsWith("Capacités professionnelles\t");
	}

	private static int firstLine(List<String> lines, String start) {
		return lines.indexOf(lines.stream().filter((line) -> line.startsWith(start)).findFirst().orElseThrow());
	}

	private static String collapsed(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static List<String> sentences(String text) {
		return Arrays.asList(text.split("(?<=[.;:]) "));
	}

}
