package fr.cqpm.jury;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import fr.cqpm.commission.CapacityOutcome;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.JuryWorld;
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

@ApplicationTest
class DeclarationsTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Declarations declarations;

	@Autowired
	Deliberations deliberations;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Journal journal;

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

	@Test
	void allAcquiredIsDeclaredAdmissibleFrozenAndJournalled() {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		JuryWorld.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
		DeclaredResult result = within(this.staff, () -> this.declarations.of(id)).orElseThrow();
		assertThat(result.declared()).isEqualTo(Declaration.ADMISSIBLE);
		assertThat(result.capacities()).isNotEmpty().noneMatch(CapacityStanding::isMissing);
		assertThat(result.published()).isFalse();
		assertThat(within(this.staff, () -> this.dossiers.get(id)).windows().freezes())
			.contains(Freeze.RESULT_DECLARED);
		assertThat(journalOf(id)).extracting(JournalEntry::act).contains("jury.declared", "jury.scheduled");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
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
		JuryWorld.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
		for (String sql : List.of("update jury_declaration set declared = 'DEFERRED'", "delete from jury_declaration",
				"delete from jury_attendance", "update jury_closing set sha256 = ''")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> execute(sql))
				.havingRootCause()
				.withMessageContaining("permission denied");
		}
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> execute("delete from jury_agenda where session_id = '%s'".formatted(session)))
			.withMessageContaining("foreign key");
	}

	@Test
	void twentyAtOnceDeclareOnce() throws Exception {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		UUID key = Ids.next();
		assertThat(atOnce((n) -> declare(session, id, (n % 2 == 0) ? key : Ids.next()))).isBetween(1L, 20L);
		assertThat(rows(id)).isOne();
		assertThat(journalOf(id)).filteredOn((entry) -> entry.act().equals("jury.declared")).hasSize(1);

		DossierId deferred = this.jury.decided(this.staff, this.centre);
		UUID other = open(deferred);
		assertThat(atOnce((n) -> this.jury.declare(this.president, other, deferred, Declaration.DEFERRED, "À revoir.")))
			.isEqualTo(1);
		assertThat(rows(deferred)).isOne();
	}

	/** How many of twenty were accepted. */
	private long atOnce(IntFunction<Verdict> work) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
			List<Future<Boolean>> asked = IntStream.range(0, 20).mapToObj((n) -> threads.submit(() -> {
				start.await();
				try {
					return work.apply(n).isAccepted();
				}
				catch (RuleViolation late) {
					return false;
				}
			})).toList();
			start.countDown();
			long accepted = 0;
			for (Future<Boolean> one : asked) {
				accepted += one.get() ? 1 : 0;
			}
			return accepted;
		}
	}

	@Test
	void afterADeferralAnotherSessionDeclares() {
		DossierId id = this.jury.decided(this.staff, this.centre, 3);
		UUID first = open(id);
		assertThat(this.jury.declare(this.president, first, id, Declaration.DEFERRED, " ").refusals())
			.extracting(Refusal::field)
			.containsExactly("reason");
		JuryWorld.accept(this.jury.declare(this.president, first, id, Declaration.DEFERRED, "Un motif."));
		assertThat(within(this.staff, () -> this.dossiers.get(id)).windows().freezes())
			.doesNotContain(Freeze.RESULT_DECLARED);
		this.jury.close(this.president, first);
		UUID second = open(id);
		JuryWorld.accept(this.jury.declare(this.president, second, id, Declaration.NOT_ADMISSIBLE, null));
		assertThat(within(this.staff, () -> this.declarations.of(id))).get()
			.returns(2, DeclaredResult::revision)
			.returns(Declaration.NOT_ADMISSIBLE, DeclaredResult::declared);
	}

	@Test
	void declaresAfterAttendanceAndBeforeClosingOnly() {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		this.jury.schedule(this.staff, session, id);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null))
			.withMessageContaining("émargée");
		this.jury.attend(session, this.jurors);
		JuryWorld.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> within(this.president,
				() -> this.deliberations.attend(this.president, session, Set.of(this.president.requirePerson()), 1)));
		this.jury.close(this.president, session);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
	}

	@Test
	void votesCarryTheDeclarationOrNot() {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		assertThat(declare(session, id, new Votes(1, 2, 0)).refusals()).extracting(Refusal::rule)
			.containsExactly(Rule.R13);
		assertThat(declare(session, id, new Votes(0, 1, 0)).isAccepted()).isFalse();
		assertThat(declare(session, id, new Votes(0, 0, 2)).isAccepted()).isFalse();
		assertThat(declare(session, id, new Votes(1, 1, 0)).isAccepted()).isTrue();
		assertThat(within(this.staff, () -> this.declarations.of(id)).orElseThrow().votes().sentence())
			.contains("prépondérante");
	}

	@Test
	void onlyThePresidentOfThatSessionDeclares() {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		Actor member = this.jurors.getLast();
		Actor otherSession = this.world.person(this.centre, Role.JURY_MEMBER);
		Actor otherCentre = this.world.person(this.world.centre(), Role.JURY_MEMBER);
		for (Actor actor : List.of(member, otherSession, otherCentre, this.staff)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.jury.declare(actor, session, id, Declaration.ADMISSIBLE, null));
		}
		for (Actor actor : List.of(otherSession, otherCentre, this.staff)) {
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> within(actor, () -> this.deliberations.get(actor, session)));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> within(actor, () -> this.deliberations.candidate(actor, session, id)));
		}
		within(otherCentre, () -> {
			for (String table : List.of("jury_session", "jury_member", "jury_agenda", "jury_attendance",
					"jury_attendance_present", "jury_declaration", "jury_closing")) {
				assertThat(count(table)).as(table).isZero();
			}
		});
		assertThat(rows(id)).isZero();
	}

	private UUID open(DossierId... dossiers) {
		UUID session = this.jury.session(this.staff, this.centre, this.jurors);
		this.jury.schedule(this.staff, session, dossiers);
		this.jury.attend(session, this.jurors);
		return session;
	}

	private Verdict declare(UUID session, DossierId id, UUID key) {
		return within(this.president, () -> this.declarations.declare(this.president, session, id, key,
				new DeclarationRequest(Declaration.ADMISSIBLE, null, null)));
	}

	private Verdict declare(UUID session, DossierId id, Votes votes) {
		return within(this.president, () -> this.declarations.declare(this.president, session, id, Ids.next(),
				new DeclarationRequest(Declaration.ADMISSIBLE, null, votes)));
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

	private void execute(String sql) {
		within(this.president, () -> this.transaction.execute((status) -> this.jdbc.sql(sql).update()));
	}

	private int rows(DossierId id) {
		return within(this.staff,
				() -> this.transaction
					.execute((status) -> this.jdbc.sql("select count(*) from jury_declaration where dossier_id = ?")
						.param(id.value())
						.query(Integer.class)
						.single()));
	}

	private List<JournalEntry> journalOf(DossierId id) {
		return within(this.staff, () -> this.transaction.execute((status) -> this.journal.of(id)));
	}

	private int count(String table) {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
	}

}
