package fr.cqpm.certification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Texte officiel du référentiel around its capacities (§ I, § III and § IV), for reading:
 * to the letter, in the order of the document.
 *
 * @param documentTitle what stands at the head of the document
 * @param titleHeading what announces the title of the CQPM
 * @param objective § I: its heading
 * @param objectiveParagraphs § I: the paragraphs and their lists, the missions among them
 * @param abilitiesIntroduction § I: the sentence that announces the abilities
 * @param abilities § I: the « être capable de », without their numbers
 * @param certification § II: its heading
 * @param columns § II: the heading of its table
 * @param admissibility § III: its heading
 * @param evaluation § IV: its heading
 * @param evaluationSections § IV: its parts
 * @param footnote the note, with its mark, or {@code null}
 */
public record OfficialText(String documentTitle, String titleHeading, Heading objective,
		List<Paragraph> objectiveParagraphs, String abilitiesIntroduction, List<String> abilities,
		Heading certification, Columns columns, Heading admissibility, Heading evaluation,
		List<Section> evaluationSections, @Nullable String footnote) {

	public OfficialText {
		objectiveParagraphs = List.copyOf(objectiveParagraphs);
		abilities = List.copyOf(abilities);
		evaluationSections = List.copyOf(evaluationSections);
	}

	/**
	 * A titled part's number, as printed (« IV.1 », « A) »), and title.
	 */
	public record Heading(String number, String title) {

	}

	/**
	 * The heading of the table of capacities (§ II).
	 */
	public record Columns(String capacities, String conditions, String criteria) {

	}

	/**
	 * A paragraph.
	 *
	 * @param text the sentence that stands before the list, or alone; {@code null} for a
	 * list alone
	 * @param items the list under it, possibly empty
	 */
	public record Paragraph(@Nullable String text, List<String> items) {

		public Paragraph {
			items = List.copyOf(items);
		}

	}

	/**
	 * A titled part, with its own parts.
	 */
	public record Section(Heading heading, List<Paragraph> paragraphs, List<Section> sections) {

		public Section {
			paragraphs = List.copyOf(paragraphs);
			sections = List.copyOf(sections);
		}

	}

}
