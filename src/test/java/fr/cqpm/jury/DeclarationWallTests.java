package fr.cqpm.jury;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R12 in the database: a wall behind the rule in Java, tested on the same table. */
@ApplicationTest
class DeclarationWallTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Records records;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	ExamCentreId centre;

	Actor staff;

	List<Actor> jurors;

	Actor president;

	@BeforeEach
	void enter() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.jurors = this.jury.jurors(this.centre);
		this.president = this.jurors.getFirst();
	}

	/** The same table for the rule in Java and for the wall in the database. */
	@ParameterizedTest
	@EnumSource(Case.class)
	void javaAndDatabaseRefuseTheSame(Case each) {
		DossierId id = each.dossier(this.jury, this.staff, this.centre);
		UUID session = open(id);
		Verdict verdict = this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null);
		assertThat(verdict.isAccepted()).isEqualTo(each.admissible);
		if (each.admissible) {
			assertThat(rows(id)).isOne();
			return;
		}
		assertThat(verdict.refusals()).extracting(Refusal::rule).containsExactly(Rule.R12);
		assertThat(rows(id)).isZero();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> insertAdmissible(session, id))
			.withMessageContaining("Not admissible");
		assertThat(rows(id)).isZero();
	}

	enum Case {

		ALL_ACQUIRED(true), ONE_NOT_ACQUIRED(false), COMMISSION_OPEN(false), NOTHING_DECIDED(false),
		NOT_ACQUIRED_BEFORE_AND_ACQUIRED_NOW(true), ACQUIRED_BEFORE_AND_NOT_ANY_MORE(false);

		private final boolean admissible;

		Case(boolean admissible) {
			this.admissible = admissible;
		}

		DossierId dossier(JuryWorld jury, Actor staff, ExamCentreId centre) {
			return switch (this) {
				case ALL_ACQUIRED -> jury.decided(staff, centre);
				case ONE_NOT_ACQUIRED -> jury.decided(staff, centre, 4);
				case COMMISSION_OPEN -> jury.decided(staff, centre, false, Map.of());
				case NOTHING_DECIDED -> jury.undecided(staff, centre);
				case NOT_ACQUIRED_BEFORE_AND_ACQUIRED_NOW ->
					jury.decided(staff, centre, true, Map.of(7, CapacityOutcome.NOT_ACQUIRED));
				case ACQUIRED_BEFORE_AND_NOT_ANY_MORE ->
					jury.decided(staff, centre, true, Map.of(7, CapacityOutcome.ACQUIRED), 7);
			};
		}

	}

	@Test
	void theDatabaseRefusesWhatContradictsTheComputedAdmissibilityAndEveryChange() {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> insert(session, id, "NOT_ADMISSIBLE", "ADMISSIBLE", null))
			.withMessageContaining("jury_declaration_r12");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> insert(session, id, "DEFERRED", "ADMISSIBLE", null))
			.withMessageContaining("jury_declaration_reason");
		Verdicts.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
		for (String sql : List.of("update jury_declaration set declared = 'DEFERRED'", "delete from jury_declaration",
				"delete from jury_attendance", "update jury_closing set sha256 = ''")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.records.execute(this.president, sql))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.records.execute(this.president,
					"delete from jury_agenda where session_id = '%s'".formatted(session)))
			.withMessageContaining("foreign key");
	}

	private void insertAdmissible(UUID session, DossierId id) {
		insert(session, id, "ADMISSIBLE", "ADMISSIBLE", null);
	}

	private void insert(UUID session, DossierId id, String declared, String computed, String reason) {
		within(this.president, () -> this.transaction.execute((status) -> this.jdbc
			.sql("""
					insert into jury_declaration (id, exam_centre_id, session_id, dossier_id, revision, declared, computed,
					  explanation, capacities, reason, declared_by, declared_by_name, declared_at)
					values (:id, :centre, :session, :dossier, 1, :declared, :computed, 'x', '[]', :reason, :by, 'x', now())""")
			.param("id", Ids.next())
			.param("centre", this.centre.value())
			.param("session", session)
			.param("dossier", id.value())
			.param("declared", declared)
			.param("computed", computed)
			.param("reason", reason)
			.param("by", this.president.requirePerson().value())
			.update()));
	}

	private UUID open(DossierId dossier) {
		return this.jury.open(this.staff, this.centre, this.jurors, dossier);
	}

	private int rows(DossierId id) {
		return this.records.rows(this.staff, "jury_declaration", id);
	}

}
