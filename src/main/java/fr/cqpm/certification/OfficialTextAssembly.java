package fr.cqpm.certification;

import java.util.ArrayList;
import java.util.List;

import fr.cqpm.certification.OfficialText.Columns;
import fr.cqpm.certification.OfficialText.Heading;
import fr.cqpm.certification.OfficialText.Paragraph;
import fr.cqpm.certification.OfficialText.Section;
import org.jspecify.annotations.Nullable;

/**
 * Makes the official text around the capacities of its document, and notes what is
 * missing.
 */
final class OfficialTextAssembly {

	private final EditionFindings findings;

	OfficialTextAssembly(EditionFindings findings) {
		this.findings = findings;
	}

	/** The text, or {@code null} when a whole part is missing: the findings say which. */
	@Nullable OfficialText text(EditionDocument document) {
		EditionDocument.Objective objective = part("objective", document.objective());
		EditionDocument.Certification certification = part("certification", document.certification());
		EditionDocument.Admissibility admissibility = part("admissibility", document.admissibility());
		EditionDocument.Evaluation evaluation = part("evaluation", document.evaluation());
		if (objective == null || certification == null || admissibility == null || evaluation == null) {
			return null;
		}
		EditionDocument.Abilities abilities = part("objective.abilities", objective.abilities());
		EditionDocument.Columns columns = part("certification.columns", certification.columns());
		if (abilities == null || columns == null) {
			return null;
		}
		return new OfficialText(field("documentTitle", document.documentTitle()),
				field("titleHeading", document.titleHeading()),
				heading("objective", objective.number(), objective.heading()),
				paragraphs("objective.paragraphs", objective.paragraphs()),
				field("objective.abilities.introduction", abilities.introduction()),
				items("objective.abilities.items", abilities.items()),
				heading("certification", certification.number(), certification.heading()), columns(columns),
				heading("admissibility", admissibility.number(), admissibility.heading()),
				heading("evaluation", evaluation.number(), evaluation.heading()),
				sections("evaluation.sections", evaluation.sections()), footnote(document.footnote()));
	}

	private <T> @Nullable T part(String path, @Nullable T part) {
		if (part == null) {
			this.findings.add("part « " + path + " »", "missing.");
		}
		return part;
	}

	private String field(String path, @Nullable String value) {
		return this.findings.text("field « " + path + " »", value);
	}

	private Heading heading(String path, @Nullable String number, @Nullable String title) {
		return new Heading(field(path + ".number", number), field(path + ".heading", title));
	}

	private List<Paragraph> paragraphs(String path, List<EditionDocument.@Nullable Paragraph> entries) {
		List<Paragraph> paragraphs = new ArrayList<>();
		for (EditionDocument.Paragraph entry : entries) {
			String where = path + "[" + (paragraphs.size() + 1) + "]";
			if (entry == null || (!hasText(entry) && entry.items().isEmpty())) {
				this.findings.add("field « " + where + " »", "neither text nor list.");
				continue;
			}
			String text = hasText(entry) ? field(where + ".text", entry.text()) : null;
			List<String> items = entry.items().isEmpty() ? List.of() : items(where + ".items", entry.items());
			paragraphs.add(new Paragraph(text, items));
		}
		return paragraphs;
	}

	private static boolean hasText(EditionDocument.Paragraph entry) {
		return entry.text() != null && !entry.text().isEmpty();
	}

	private List<String> items(String path, List<@Nullable String> entries) {
		this.findings.some("field « " + path + " »", entries);
		List<String> items = new ArrayList<>();
		for (String entry : entries) {
			items.add(field(path + "[" + (items.size() + 1) + "]", entry));
		}
		return items;
	}

	private Columns columns(EditionDocument.Columns columns) {
		return new Columns(field("certification.columns.capacities", columns.capacities()),
				field("certification.columns.conditions", columns.conditions()),
				field("certification.columns.criteria", columns.criteria()));
	}

	private List<Section> sections(String path, List<EditionDocument.@Nullable Section> entries) {
		List<Section> sections = new ArrayList<>();
		for (EditionDocument.Section entry : entries) {
			String where = path + "[" + (sections.size() + 1) + "]";
			if (entry == null) {
				this.findings.add("part « " + where + " »", "missing.");
				continue;
			}
			if (entry.paragraphs().isEmpty() && entry.sections().isEmpty()) {
				this.findings.add("part « " + where + " »", "neither paragraph nor part.");
			}
			sections.add(new Section(heading(where, entry.number(), entry.heading()),
					paragraphs(where + ".paragraphs", entry.paragraphs()),
					sections(where + ".sections", entry.sections())));
		}
		return sections;
	}

	private @Nullable String footnote(@Nullable String footnote) {
		return (footnote != null) ? field("footnote", footnote) : null;
	}

}
