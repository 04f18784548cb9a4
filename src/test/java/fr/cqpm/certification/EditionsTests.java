package fr.cqpm.certification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.EditionFormat.Written;
import fr.cqpm.shared.NotFound;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Editions on PostgreSQL: imported once, the same for good.
 */
@ApplicationTest
@Transactional
class EditionsTests {

	private static final String FICTITIOUS = Standards.content(Standards.FICTITIOUS_FILE);

	private final Edition management = Standards.managementEquipesAutonomes();

	@Autowired
	Editions editions;

	@Autowired
	EditionStore store;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Statements statements;

	@Test
	void givesTheEditionInForceAsItsFileSays() {
		assertThat(this.editions.current("management-equipes-autonomes")).isEqualTo(this.management);
		assertThat(this.editions.byId(this.management.id())).isEqualTo(this.management);
		assertThat(this.editions.current()).contains(this.management);
	}

	@Test
	void doesNotGiveWhatThereIsNot() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.editions.byId(new EditionId(UUID.randomUUID())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.editions.current("inconnu"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.editions.of("inconnu"));
	}

	@Test
	void readsAnEditionWithoutAskingTheDatabase() throws Exception {
		assertThat(this.statements.during(() -> {
			this.editions.byId(this.management.id());
			this.editions.current("management-equipes-autonomes");
			this.editions.all();
		})).isEmpty();
	}

	/** A newer release beside this one may have imported an edition since. */
	@Test
	void findsAnEditionThatAnotherInstanceImported() {
		Edition other = written(FICTITIOUS).edition();
		this.store.add(List.of(written(FICTITIOUS)));
		Editions fresh = new Editions(this.store, Clock.systemUTC());

		assertThat(fresh.byId(other.id())).isEqualTo(other);
	}

	@Test
	void keepsInItsRowsWhatForeignKeysNeed() {
		assertThat(this.jdbc.sql("""
				select capacity || '.' || rank || ' ' || text || ' ' || conditional from criterion
				where edition_id = ? order by capacity, rank""")
			.param(this.management.id().value())
			.query(String.class)
			.list())
			.isEqualTo(this.management.criteria()
				.stream()
				.map((criterion) -> criterion.number() + " " + criterion.text() + " " + criterion.conditional())
				.toList());
		assertThat(this.jdbc.sql("select title from capacity where edition_id = ? order by number")
			.param(this.management.id().value())
			.query(String.class)
			.list()).isEqualTo(this.management.capacities().stream().map(Capacity::title).toList());
		assertThat(this.jdbc.sql("select method from edition_method where edition_id = ?")
			.param(this.management.id().value())
			.query(AssessmentMethod.class)
			.set()).isEqualTo(this.management.methods());
	}

	@Test
	void importsOnce() {
		this.store.add(List.of(written(FICTITIOUS)));
		List<Edition> before = this.store.all();

		this.store.add(List.of(written(FICTITIOUS)));

		assertThat(this.store.all()).isEqualTo(before).contains(written(FICTITIOUS).edition());
	}

	@Test
	void refusesTheSameEditionWithOtherContentAndNamesTheDifference() {
		String yaml = Standards.content(Standards.MANAGEMENT_FILE)
			.replace("Le plan d'actions est mené dans le respect", "Le plan d'actions est conduit dans le respect")
			.replace("unit: projet", "unit: programme");

		assertThatExceptionOfType(EditionRefused.class).isThrownBy(() -> this.store.add(List.of(written(yaml))))
			.withMessageStartingWith("management-equipes-autonomes, edition 1 is stored with another content")
			.withMessageContaining("criterion 4.3, field « text »: stored « … plan d'actions est mené dans")
			.withMessageContaining("in the file « … plan d'actions est conduit dans")
			.withMessageContaining(
					"capacity 10, field « countable.unit »: stored « projet », in the file « programme ».")
			.withMessageEndingWith("give a new content a new version.");
	}

	@Test
	void takesOtherContentAsANewVersion() {
		String next = FICTITIOUS.replace("version: 2026-01", "version: 2026-02")
			.replace("inForceFrom: 2026-01-15", "inForceFrom: 2026-02-15")
			.replace("Le relevé est daté.", "Le relevé est signé.");

		this.store.add(List.of(written(FICTITIOUS), written(next)));

		assertThat(this.store.all()).contains(written(FICTITIOUS).edition(), written(next).edition());
	}

	@Test
	void refusesTwoEditionsInForceFromTheSameDay() {
		List<Written> both = List.of(written(FICTITIOUS),
				written(FICTITIOUS.replace("version: 2026-01", "version: 2026-02")));

		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> this.store.add(both));
	}

	@Test
	void refusesAStoredContentThatItsHashDoesNotConfirm() {
		Written written = written(FICTITIOUS);
		this.jdbc.sql("insert into standard (code) values ('releve-fictif')").update();
		this.jdbc.sql("""
				insert into edition (id, standard, version, title, document, sha256, imported_at)
				values (?, 'releve-fictif', '2026-01', 'Relevé fictif', ?::jsonb, ?, now())""")
			.params(written.edition().id().value(), written.json().replace("est daté", "est signé"),
					written.edition().sha256())
			.update();

		assertThatExceptionOfType(EditionRefused.class).isThrownBy(this.store::all)
			.withMessageStartingWith("The stored content of releve-fictif, edition 2026-01 was changed:");
	}

	@ParameterizedTest
	@CsvSource({ "standard, code", "edition, title", "edition_method, method", "capacity, title", "criterion, text" })
	void letsTheApplicationChangeNothing(String table, String column) {
		assertDenied("update " + table + " set " + column + " = " + column);
	}

	@ParameterizedTest
	@CsvSource({ "standard", "edition", "edition_method", "capacity", "criterion" })
	void letsTheApplicationDeleteNothing(String table) {
		assertDenied("delete from " + table);
	}

	@ParameterizedTest
	@CsvSource({ "standard", "edition", "edition_method", "capacity", "criterion" })
	void letsTheApplicationEmptyNothing(String table) {
		assertDenied("truncate " + table + " cascade");
	}

	private void assertDenied(String sql) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
			.withStackTraceContaining("permission denied");
	}

	private static Written written(String yaml) {
		return EditionFormat.readYaml("essai.yaml", yaml);
	}

}
