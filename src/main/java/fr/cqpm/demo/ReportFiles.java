package fr.cqpm.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The files reports are written from: the frame that all share, and one of each sector.
 */
record ReportFiles(Frame frame, Sector sector) {

	private static final ObjectMapper YAML = new YAMLMapper();

	/** Reads both, each {word} replaced by the author's or the sector's. */
	static ReportFiles of(DemoSector sector, DemoAuthor author) {
		String file = read(sector.file() + ".yaml");
		Map<String, String> words = words(YAML.readValue(file, Sector.class), author);
		return new ReportFiles(YAML.readValue(fill(read("frame.yaml"), words), Frame.class),
				YAML.readValue(fill(file, words), Sector.class));
	}

	static String read(String file) {
		try {
			return new ClassPathResource("demo/reports/" + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> words(Sector sector, DemoAuthor author) {
		Map<String, String> words = new HashMap<>(sector.words());
		words.put("candidat", author.candidate());
		words.put("tuteur", author.tutor());
		words.put("annee", String.valueOf(author.year()));
		words.put("entreprise", sector.company());
		return words;
	}

	private static String fill(String text, Map<String, String> words) {
		String filled = text;
		for (Map.Entry<String, String> word : words.entrySet()) {
			filled = filled.replace("{" + word.getKey() + "}", word.getValue());
		}
		return filled;
	}

	record Frame(List<List<String>> facts, List<Chapter> chapters) {

	}

	record Chapter(String title, List<Section> sections) {

	}

	/**
	 * A section.
	 *
	 * @param blocks paragraphs, or maps of one entry that say what they are; « use »
	 * stands for the sector's blocks of that name
	 */
	record Section(String key, String title, List<Object> blocks) {

	}

	/**
	 * A sector's file.
	 *
	 * @param look the class of its colours
	 */
	record Sector(String look, String title, String company, Map<String, String> words, List<Situation> situations,
			Map<String, List<Object>> blocks) {

	}

	/** A situation, which reaches from the first to the last of its sections. */
	record Situation(String title, String nature, String period, List<String> modes, List<Integer> capacities,
			List<String> sections) {

	}

}
