package fr.cqpm.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonalData;
import fr.cqpm.shared.PersonalDocument;
import fr.cqpm.shared.PersonalExtract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what every module keeps about the person of a dossier. */
@Component
class PersonalDataRows {

	private final List<PersonalData> modules;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	PersonalDataRows(List<PersonalData> modules, JdbcClient jdbc, JsonMapper json) {
		this.modules = modules;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** How many lines each part has. */
	List<DataCopyContents.Part> counts(DossierId dossier, boolean published) {
		List<DataCopyContents.Part> parts = new ArrayList<>();
		for (PersonalExtract extract : extracts()) {
			boolean sealed = extract.afterResult() && !published;
			parts.add(new DataCopyContents.Part(extract.title(),
					sealed ? 0 : ask("select count(*)", extract, dossier, published).query(Integer.class).single(),
					sealed));
		}
		return parts;
	}

	/** Every part, with words for codes; what is sealed is not there. */
	Map<String, ArrayNode> sections(DossierId dossier, boolean published) {
		Map<String, ArrayNode> sections = new LinkedHashMap<>();
		for (PersonalExtract extract : extracts()) {
			if (published || !extract.afterResult()) {
				String rows = ask("select coalesce(json_agg(json_strip_nulls(row_to_json(part))), '[]')::text", extract,
						dossier, published)
					.query(String.class)
					.single();
				sections.put(extract.title(), worded(extract, (ArrayNode) this.json.readTree(rows)));
			}
		}
		return sections;
	}

	List<PersonalDocument> documents(DossierId dossier) {
		return this.modules.stream().flatMap((module) -> module.documents(dossier).stream()).toList();
	}

	/** Each reason once. */
	List<String> withheld() {
		return this.modules.stream()
			.flatMap((module) -> module.withheld().values().stream())
			.distinct()
			.sorted()
			.toList();
	}

	private List<PersonalExtract> extracts() {
		return this.modules.stream().flatMap((module) -> module.extracts().stream()).toList();
	}

	private JdbcClient.StatementSpec ask(String what, PersonalExtract extract, DossierId dossier, boolean published) {
		return this.jdbc.sql(what + " from (" + extract.sql() + ") part")
			.params(Map.of("dossier", dossier.value(), "published", published));
	}

	private static ArrayNode worded(PersonalExtract extract, ArrayNode rows) {
		for (JsonNode row : rows) {
			extract.words().forEach((column, words) -> {
				JsonNode code = row.get(column);
				if (code != null && words.containsKey(code.asString())) {
					((ObjectNode) row).put(column, words.get(code.asString()));
				}
			});
		}
		return rows;
	}

}
