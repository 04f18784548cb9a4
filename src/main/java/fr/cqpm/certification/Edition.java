package fr.cqpm.certification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Édition d'un référentiel de certification: immutable, pinned by each dossier, cached
 * whole.
 *
 * @param standard the standard's short name in addresses, e.g.
 * {@code management-equipes-autonomes}
 * @param version the edition's name, e.g. {@code 1}
 * @param inForceFrom the first day on which new registrations pin it, or {@code null}:
 * always
 * @param title titre du CQPM
 * @param codes official codes by name, such as « RNCP », possibly none
 * @param blocks blocs de compétences, possibly none; else each capacity is in one
 * @param capacities § II
 * @param admissibilityCondition § III, to the letter
 * @param methods § IV.2.B: the methods it foresees, and no other
 * @param text the official text around the capacities, for reading
 * @param sha256 of the canonical content, in hexadecimal: the same edition with other
 * content refuses to start
 */
public record Edition(EditionId id, String standard, String version, @Nullable LocalDate inForceFrom, String title,
		Map<String, String> codes, List<Block> blocks, List<Capacity> capacities, String admissibilityCondition,
		Set<AssessmentMethod> methods, OfficialText text, String sha256) {

	public Edition {
		codes = Collections.unmodifiableMap(new TreeMap<>(codes));
		blocks = List.copyOf(blocks);
		capacities = List.copyOf(capacities);
		methods = Collections.unmodifiableSet(EnumSet.copyOf(methods));
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

	/** Whether a plan may use that method (R2, R3). */
	public boolean foresees(AssessmentMethod method) {
		return this.methods.contains(method);
	}

	/**
	 * Bloc de compétences: capacities that some standards group under a title.
	 */
	public record Block(String code, String title, List<CapacityNumber> capacities) {

		public Block {
			capacities = List.copyOf(capacities);
		}

	}

}
