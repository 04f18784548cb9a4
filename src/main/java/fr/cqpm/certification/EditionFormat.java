package fr.cqpm.certification;

import java.util.List;

import fr.cqpm.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How an edition is written: as YAML in its file, as canonical JSON in its row (fields in
 * alphabetical order, nothing empty), which its SHA-256 is computed of.
 */
final class EditionFormat {

	private static final ObjectMapper YAML = strict(
			YAMLMapper.builder(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()));

	private static final ObjectMapper JSON = strict(JsonMapper.builder());

	private EditionFormat() {
	}

	/** A field nobody reads would be a rule nobody applies: it is refused. */
	private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M strict(B builder) {
		return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.build();
	}

	/**
	 * Reads a file.
	 * @param source how to call it when it is refused
	 * @throws EditionRefused when it cannot be read or is no complete edition
	 */
	static Written readYaml(String source, String yaml) {
		return read(YAML, source, yaml);
	}

	/**
	 * Reads a row.
	 * @param source how to call it when it is refused
	 * @throws EditionRefused when it cannot be read or is no complete edition
	 */
	static Written readJson(String source, String json) {
		return read(JSON, source, json);
	}

	private static Written read(ObjectMapper mapper, String source, String content) {
		try {
			EditionDocument document = mapper.readValue(content, EditionDocument.class);
			if (document == null) {
				throw unreadable(source, "it is empty.");
			}
			String json = JSON.writeValueAsString(document);
			return new Written(EditionAssembly.assemble(source, document, Sha256.hex(json)), json, JSON.readTree(json));
		}
		catch (JacksonException ex) {
			throw unreadable(source, sentence(ex));
		}
	}

	private static EditionRefused unreadable(String source, String finding) {
		return new EditionRefused("" + source + " cannot be read:", List.of(finding), "Correct it and start again.");
	}

	private static String sentence(JacksonException ex) {
		String line = (ex.getLocation() != null) ? "line " + ex.getLocation().getLineNr() + ": " : "";
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return line + "there is no field « " + unknown.getPropertyName() + " » here.";
		}
		return line + ex.getOriginalMessage();
	}

	/**
	 * An edition and its canonical content.
	 *
	 * @param tree the same as {@code json}, for comparing field by field
	 */
	record Written(Edition edition, String json, JsonNode tree) {

	}

}
