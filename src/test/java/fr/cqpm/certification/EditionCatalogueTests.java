package fr.cqpm.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EditionCatalogueTests {

	private final EditionCatalogue catalogue = new EditionCatalogue(List.of(edition("a", "1", null),
			edition("a", "2", "2026-01-01"), edition("a", "3", "2027-01-01"), edition("b", "1", "2026-06-01")));

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			a, 2025-12-31, 1
			a, 2026-01-01, 2
			a, 2026-12-31, 2
			a, 2027-01-01, 3
			b, 2026-05-31, -
			b, 2026-06-01, 1
			c, 2026-06-01, -
			""")
	void theLastThatCameIntoForceIsInForce(String standard, LocalDate day, @Nullable String version) {
		assertThat(this.catalogue.inForce(standard, day).map(Edition::version).orElse(null)).isEqualTo(version);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31, a1", "2026-06-01, a2 b1" })
	void oneEditionOfEachStandardIsInForce(LocalDate day, String names) {
		assertThat(names(this.catalogue.inForce(day).stream())).isEqualTo(names);
	}

	@Test
	void listsTheNewestFirst() {
		assertThat(names(this.catalogue.all().stream())).isEqualTo("a3 a2 a1 b1");
		assertThat(names(this.catalogue.of("a").stream())).isEqualTo("a3 a2 a1");
		assertThat(this.catalogue.of("c")).isEmpty();
	}

	@Test
	void findsEachById() {
		assertThat(this.catalogue.all())
			.allSatisfy((edition) -> assertThat(this.catalogue.byId(edition.id())).contains(edition));
		assertThat(this.catalogue.byId(EditionId.of("a", "4"))).isEmpty();
	}

	private static String names(Stream<Edition> editions) {
		return String.join(" ", editions.map((edition) -> edition.standard() + edition.version()).toList());
	}

	private static Edition edition(String standard, String version, @Nullable String inForceFrom) {
		Edition one = Standards.managementEquipesAutonomes();
		return new Edition(EditionId.of(standard, version), standard, version,
				(inForceFrom != null) ? LocalDate.parse(inForceFrom) : null, one.title(), one.codes(), one.blocks(),
				one.capacities(), one.admissibilityCondition(), one.methods(), one.text(), one.sha256());
	}

}
