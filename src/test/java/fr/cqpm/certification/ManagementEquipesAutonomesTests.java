package fr.cqpm.certification;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The countable facts of the first edition that comes with the application (§ II, § IV).
 */
class ManagementEquipesAutonomesTests {

	private final Edition edition = Standards.managementEquipesAutonomes();

	@Test
	void holdsTenAbilitiesTenCapacitiesAndFortyOneCriteria() {
		assertThat(this.edition.text().abilities()).hasSize(10)
			.isEqualTo(this.edition.capacities().stream().map(Capacity::title).toList());
		assertThat(this.edition.capacities()).extracting((capacity) -> capacity.criteria().size())
			.containsExactly(4, 4, 4, 4, 4, 4, 4, 4, 5, 4);
		assertThat(this.edition.criteria()).hasSize(41);
		assertThat(this.edition.criteria().getFirst().number()).hasToString("1.1");
		assertThat(this.edition.criteria().getLast().number()).hasToString("10.4");
	}

	@Test
	void countsWhatItsConditionsCount() {
		Map<Integer, CountableCondition> countable = this.edition.capacities()
			.stream()
			.filter((capacity) -> capacity.countable() != null)
			.collect(Collectors.toMap((capacity) -> capacity.number().value(), Capacity::countable));

		assertThat(countable).isEqualTo(Map.of(2, new CountableCondition(2, true, false, "cas"), 8,
				new CountableCondition(2, true, true, "situation"), 9,
				new CountableCondition(2, false, false, "situation"), 10,
				new CountableCondition(1, false, false, "projet")));
	}

	@Test
	void allowsNotApplicableOnlyWhereACriterionHoldsOnlyInSomeCases() {
		assertThat(this.edition.criteria()).filteredOn(Criterion::conditional)
			.extracting((criterion) -> criterion.number().toString())
			.containsExactly("3.2", "6.4");
	}

	@Test
	void foreseesExactlyTwoMethodsByTheirOfficialNames() {
		assertThat(this.edition.methods()).containsExactly(AssessmentMethod.WORKPLACE_PROJECTS,
				AssessmentMethod.COMPANY_OPINION);
		assertThat(this.edition.foresees(AssessmentMethod.RECONSTITUTED_SITUATION)).isFalse();
		List<OfficialText.Section> definitions = this.edition.text()
			.evaluationSections()
			.getLast()
			.sections()
			.getLast()
			.sections();
		assertThat(definitions).extracting((definition) -> definition.heading().title())
			.containsExactly(AssessmentMethod.WORKPLACE_PROJECTS.label(), AssessmentMethod.COMPANY_OPINION.label());
	}

	@Test
	void inventsNeitherCodeNorBlockNorDate() {
		assertThat(this.edition.codes()).isEmpty();
		assertThat(this.edition.blocks()).isEmpty();
		assertThat(this.edition.inForceFrom()).isNull();
	}

}
