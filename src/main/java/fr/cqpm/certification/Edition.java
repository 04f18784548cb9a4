package fr.cqpm.certification;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Édition d'un référentiel de certification: immutable, pinned by each dossier, cached
 * whole.
 *
 * @param standard the standard's short name in addresses, e.g.
 * {@code management-equipes-autonomes}
 * @param version the edition's name, e.g. {@code 2019-11}
 * @param title titre du CQPM
 * @param objective § I: the paragraphs and lists, in order
 * @param abilities § I: the « être capable de », without their numbers
 * @param capacities § II
 * @param admissibilityCondition § III, to the letter
 * @param methods § IV.2.B: the methods it foresees, and no other
 * @param sections § IV, to the letter, for reading
 * @param footnote the note on « candidat »
 * @param sha256 of the canonical content: the same edition with other content refuses to
 * start
 */
public record Edition(EditionId id, String standard, String version, String title, List<Paragraph> objective,
		List<String> abilities, List<Capacity> capacities, String admissibilityCondition, Set<AssessmentMethod> methods,
		List<Section> sections, String footnote, String sha256) {

	public Edition {
		objective = List.copyOf(objective);
		abilities = List.copyOf(abilities);
		capacities = List.copyOf(capacities);
		methods = Set.copyOf(methods);
		sections = List.copyOf(sections);
	}

	/**
	 * The capacity of that number.
	 * @throws IllegalArgumentException when the edition has none
	 */
	public Capacity capacity(CapacityNumber number) {
		return this.capacities.stream()
			.filter((capacity) -> capacity.number().equals(number))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No capacity " + number + " in edition " + this.version));
	}

	/**
	 * The criterion of that number.
	 * @throws IllegalArgumentException when the edition has none
	 */
	public Criterion criterion(CriterionNumber number) {
		return capacity(number.capacity()).criteria()
			.stream()
			.filter((criterion) -> criterion.number().equals(number))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No criterion " + number + " in edition " + this.version));
	}

	/** All criteria, in the order of the référentiel. */
	public List<Criterion> criteria() {
		return this.capacities.stream().flatMap((capacity) -> capacity.criteria().stream()).toList();
	}

	/**
	 * A paragraph of official text.
	 *
	 * @param text the sentence that stands before the list, or alone
	 * @param items the list under it, possibly empty
	 */
	public record Paragraph(String text, List<String> items) {

		public Paragraph {
			items = List.copyOf(items);
		}

	}

	/**
	 * A titled part of official text.
	 *
	 * @param number as printed (« IV.1 », « A », « a »), or {@code null}
	 */
	public record Section(@Nullable String number, String title, List<Paragraph> paragraphs) {

		public Section {
			paragraphs = List.copyOf(paragraphs);
		}

	}

}
