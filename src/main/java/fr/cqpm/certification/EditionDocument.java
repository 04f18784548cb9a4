package fr.cqpm.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its file and its row hold it, in the order of the official document.
 * Anything may be missing: {@link EditionAssembly} says what.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EditionDocument(@Nullable String standard, @Nullable String version, @Nullable LocalDate inForceFrom,
		Map<String, @Nullable String> codes, @Nullable String documentTitle, @Nullable String titleHeading,
		@Nullable String title, @Nullable Objective objective, @Nullable Certification certification,
		@Nullable Admissibility admissibility, @Nullable Evaluation evaluation, @Nullable String footnote) {

	EditionDocument {
		codes = (codes != null) ? Collections.unmodifiableMap(new TreeMap<>(codes)) : Map.of();
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of();
	}

	/** False and left out are the same content. */
	private static @Nullable Boolean trueOrAbsent(@Nullable Boolean flag) {
		return Boolean.TRUE.equals(flag) ? Boolean.TRUE : null;
	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Objective(@Nullable String number, @Nullable String heading, List<@Nullable Paragraph> paragraphs,
			@Nullable Abilities abilities) {

		Objective {
			paragraphs = orEmpty(paragraphs);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Abilities(@Nullable String introduction, List<@Nullable String> items) {

		Abilities {
			items = orEmpty(items);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Paragraph(@Nullable String text, List<@Nullable String> items) {

		Paragraph {
			items = orEmpty(items);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Certification(@Nullable String number, @Nullable String heading, @Nullable Columns columns,
			List<@Nullable Block> blocks, List<@Nullable CapacityEntry> capacities) {

		Certification {
			blocks = orEmpty(blocks);
			capacities = orEmpty(capacities);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Columns(@Nullable String capacities, @Nullable String conditions, @Nullable String criteria) {

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Block(@Nullable String code, @Nullable String title, List<@Nullable Integer> capacities) {

		Block {
			capacities = orEmpty(capacities);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record CapacityEntry(@Nullable Integer number, @Nullable String title, @Nullable String conditions,
			@Nullable Countable countable, List<@Nullable CriterionEntry> criteria) {

		CapacityEntry {
			criteria = orEmpty(criteria);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Countable(@Nullable Integer minimum, @Nullable String unit, @Nullable Boolean differentNatures,
			@Nullable Boolean allCommunicationModes) {

		Countable {
			differentNatures = trueOrAbsent(differentNatures);
			allCommunicationModes = trueOrAbsent(allCommunicationModes);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record CriterionEntry(@Nullable String number, @Nullable String text, @Nullable Boolean conditional) {

		CriterionEntry {
			conditional = trueOrAbsent(conditional);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Admissibility(@Nullable String number, @Nullable String heading, @Nullable String condition) {

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Evaluation(@Nullable String number, @Nullable String heading,
			List<@Nullable AssessmentMethod> foreseenMethods, List<@Nullable Section> sections) {

		Evaluation {
			foreseenMethods = orEmpty(foreseenMethods);
			sections = orEmpty(sections);
		}

	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Section(@Nullable String number, @Nullable String heading, List<@Nullable Paragraph> paragraphs,
			List<@Nullable Section> sections) {

		Section {
			paragraphs = orEmpty(paragraphs);
			sections = orEmpty(sections);
		}

	}

}
