package fr.cqpm.shared.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import fr.cqpm.jury.Declaration;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The second wall (ADR 0004), from both sides: statements without any filter of the
 * application, on every table, once a file has gone its whole way in one centre.
 */
@ApplicationTest
class CentreWallTests {

	/** What the way of that file leaves empty. */
	private static final Set<String> EMPTY = Set.of("commission_remark", "commission_signature", "deadline_extension",
			"device_secret", "extension_answer", "extension_request", "file_scan", "legal_hold", "mark_exclusion",
			"mark_revision", "mark_write", "opinion_address", "opinion_draft_line", "opinion_line", "opinion_request",
			"opinion_request_answer", "opinion_transmission", "oral_evidence", "passage", "passage_criterion",
			"passage_place", "report_page", "plan_answer", "purged_statistic", "reading_note", "rectification",
			"report_reading", "report_deposit_annex", "reminder", "report_return", "report_withdrawal",
			"situation_nature", "upload", "upload_chunk");

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	PanelWorld panels;

	@Autowired
	Invitations invitations;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	Wall wall;

	ExamCentreId theirs;

	ExamCentreId ours;

	@BeforeEach
	void declareSomebodyElsesFile() {
		this.wall = new Wall(this.jdbc);
		this.ours = this.world.centre();
		this.theirs = this.world.centre();
		Actor staff = this.world.staff(this.theirs);
		DossierId invited = this.world.registered(staff, this.theirs);
		World.within(staff,
				() -> this.invitations.invite(staff, invited, "Dominique Tutrice", null, "tuteur@exemple.test"));
		this.panels.convene(staff, invited, this.panels.assessors(this.theirs, 2));
		DossierId decided = this.jury.decided(staff, this.theirs);
		List<Actor> jurors = this.jury.jurors(this.theirs);
		UUID session = this.jury.session(staff, this.theirs, jurors);
		this.jury.schedule(staff, session, decided);
		this.jury.attend(session, jurors);
		Verdicts.accept(this.jury.declare(jurors.getFirst(), session, decided, Declaration.ADMISSIBLE, null));
		this.jury.close(jurors.getFirst(), session);
	}

	@Test
	void nobodySeesARowOfAnotherCentre() {
		Map<String, Long> seen = new TreeMap<>();
		this.wall.guardedTables().forEach((table) -> {
			seen.put(table, within(scope(this.theirs, this.theirs), () -> this.wall.rows(table)));
			assertThat(within(scope(this.ours, this.ours), () -> this.wall.rows(table))).as(table).isZero();
			assertThat(this.wall.rows(table)).as("%s, without a scope", table).isZero();
		});
		seen.values().removeIf((rows) -> rows > 0);
		assertThat(seen.keySet()).as("Tables of which this proves nothing").containsExactlyInAnyOrderElementsOf(EMPTY);
	}

	@Test
	void nobodyWritesIntoAnotherCentre() {
		CentreScope readsTheirs = scope(this.theirs, this.ours);
		for (String table : this.wall.guardedTables()) {
			if (EMPTY.contains(table)) {
				continue;
			}
			assertThatExceptionOfType(DataAccessException.class).as(table)
				.isThrownBy(() -> write(readsTheirs, "insert into %s select * from %s".formatted(table, table)))
				.withStackTraceContaining("row-level security");
			for (String column : this.wall.updatableColumns(table)) {
				assertThat(write(readsTheirs, "update %s set %s = %s".formatted(table, column, column))).as(table)
					.isZero();
			}
			if (this.wall.allowed("DELETE").contains(table)) {
				assertThat(write(readsTheirs, "delete from " + table)).as(table).isZero();
			}
		}
	}

	/** The resource centre reads transmitted plans, of all centres, and nothing else. */
	@Test
	void theResourceCentreSeesTransmittedPlansAlone() {
		CentreScope resource = new CentreScope(Set.of(), Set.of(), true);
		for (String table : this.wall.guardedTables()) {
			long rows = within(resource, () -> this.wall.rows(table));
			if (table.equals("plan_transmission")) {
				assertThat(rows).isPositive();
			}
			else if (!table.equals("plan_answer")) {
				assertThat(rows).as(table).isZero();
			}
		}
		assertThat(write(resource, "delete from mark")).isZero();
	}

	private static CentreScope scope(ExamCentreId read, ExamCentreId write) {
		return new CentreScope(Set.of(read), Set.of(write), false);
	}

	/** Tried and taken back. */
	private int write(CentreScope scope, String sql) {
		return within(scope, () -> this.jdbc.sql(sql).update());
	}

	private <T> T within(CentreScope scope, Supplier<T> work) {
		return scope.call(() -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return work.get();
		}));
	}

}
