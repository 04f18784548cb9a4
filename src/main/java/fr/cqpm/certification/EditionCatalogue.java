package fr.cqpm.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The editions there are, and which one is in force: of each standard the one that came
 * into force last. One without a first day was always there.
 */
final class EditionCatalogue {

	private static final Comparator<Edition> NEWEST_FIRST = Comparator
		.comparing(Edition::inForceFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
		.reversed();

	private final Map<EditionId, Edition> byId;

	private final TreeMap<String, List<Edition>> byStandard;

	EditionCatalogue(Collection<Edition> editions) {
		this.byId = editions.stream().collect(Collectors.toUnmodifiableMap(Edition::id, Function.identity()));
		this.byStandard = editions.stream()
			.sorted(NEWEST_FIRST)
			.collect(Collectors.groupingBy(Edition::standard, TreeMap::new, Collectors.toUnmodifiableList()));
	}

	Optional<Edition> byId(EditionId id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/** Those of one standard, the newest first. */
	List<Edition> of(String standard) {
		return this.byStandard.getOrDefault(standard, List.of());
	}

	Optional<Edition> inForce(String standard, LocalDate day) {
		return of(standard).stream()
			.filter((edition) -> edition.inForceFrom() == null || !edition.inForceFrom().isAfter(day))
			.findFirst();
	}

	/** One per standard that has any, by title. */
	List<Edition> inForce(LocalDate day) {
		return this.byStandard.keySet()
			.stream()
			.flatMap((standard) -> inForce(standard, day).stream())
			.sorted(Comparator.comparing(Edition::title))
			.toList();
	}

	/** By standard, the newest first. */
	List<Edition> all() {
		return this.byStandard.values().stream().flatMap(List::stream).toList();
	}

}
