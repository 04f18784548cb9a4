package fr.cqpm.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** R15: who, when, what, before, after; and nothing of it is ever changed. */
@ApplicationTest
class JournalTests {

	private static final JournalAct ACT = JournalAct.of("test.changed", "Salle fictive")
		.replacing("Lieu", "Salle 1")
		.with("Lieu", "Salle 2")
		.with("Motif", null);

	@Autowired
	Records records;

	@Autowired
	World world;

	@Autowired
	Journal journal;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	@BeforeEach
	void aDossier() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.registered(this.staff, this.centre);
	}

	@Test
	void anEntryTellsWhoWhenWhatBeforeAndAfter() {
		record(ACT);
		JournalEntry entry = this.records.journal(this.staff, this.dossier).getFirst();
		assertThat(entry.actor()).isEqualTo(this.staff.name());
		assertThat(entry.at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
		assertThat(entry.act()).isEqualTo("test.changed");
		assertThat(entry.subject()).isEqualTo("Salle fictive");
		assertThat(entry.before()).isEqualTo(Map.of("Lieu", "Salle 1"));
		assertThat(entry.after()).isEqualTo(Map.of("Lieu", "Salle 2"));
	}

	@Test
	void valuesAreReadInTheOrderInWhichTheActNamesThem() {
		record(JournalAct.of("test.changed", "Salle fictive")
			.replacing("Un lieu bien long", "Salle 1")
			.replacing("À", "9 h")
			.with("Un lieu bien long", "Salle 2")
			.with("À", "10 h")
			.with("Par", "quelqu’un"));
		JournalEntry entry = this.records.journal(this.staff, this.dossier).getFirst();
		assertThat(entry.before().keySet()).containsExactly("Un lieu bien long", "À");
		assertThat(entry.after().keySet()).containsExactly("Un lieu bien long", "À", "Par");
	}

	@Test
	void theNewestComesFirstAndEachIsChainedToTheOneBefore() {
		record(ACT);
		record(ACT);
		assertThat(this.records.journal(this.staff, this.dossier)).extracting(JournalEntry::seq)
			.containsExactly(3, 2, 1);
		List<byte[][]> links = links();
		assertThat(links).hasSize(3).extracting((link) -> Arrays.hashCode(link[1])).doesNotHaveDuplicates();
		assertThat(links.getFirst()[0]).isEqualTo(new byte[32]);
		for (int i = 1; i < links.size(); i++) {
			assertThat(links.get(i)[0]).isEqualTo(links.get(i - 1)[1]);
		}
	}

	@Test
	void anActThatIsUndoneLeavesNoEntry() {
		within(this.staff, () -> this.transaction.executeWithoutResult((status) -> {
			this.journal.record(this.staff, this.centre, this.dossier, ACT);
			status.setRollbackOnly();
		}));
		assertThat(this.records.journal(this.staff, this.dossier)).extracting(JournalEntry::act)
			.containsExactly("registration.registered");
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(
				() -> within(this.staff, () -> this.journal.record(this.staff, this.centre, this.dossier, ACT)));
	}

	@Test
	void nobodyChangesOrRemovesAnEntry() {
		for (String sql : List.of("update journal_entry set actor_name = 'x'", "delete from journal_entry",
				"truncate journal_entry", "update journal_payload set content = '{}'", "delete from journal_payload",
				"truncate journal_payload")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql)
				.isThrownBy(() -> this.records.execute(this.staff, sql))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
	}

	@Test
	void anotherCentreReadsNothingAndWritesNothing() {
		Actor stranger = this.world.staff(this.world.centre());
		assertThat(this.records.journal(stranger, this.dossier)).isEmpty();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> within(stranger,
					() -> this.transaction.executeWithoutResult(
							(status) -> this.journal.record(stranger, this.centre, this.dossier, ACT))))
			.havingRootCause()
			.withMessageContaining("row-level security");
	}

	private void record(JournalAct act) {
		within(this.staff, () -> this.transaction
			.executeWithoutResult((status) -> this.journal.record(this.staff, this.centre, this.dossier, act)));
	}

	/** The hash before and the own hash of each entry, oldest first. */
	private List<byte[][]> links() {
		return within(this.staff,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("select previous_hash, hash from journal_entry where chain_id = ? order by seq")
					.param(this.dossier.value())
					.query((row, number) -> new byte[][] { row.getBytes(1), row.getBytes(2) })
					.list()));
	}

}
