package fr.cqpm.jury;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import fr.cqpm.journal.JournalEntry;
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
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A jury declares once, in its session, what R12 allows and its votes carry. */
@ApplicationTest
class DeclarationsTests {

	@Autowired
	World world;

	@Autowired
	JuryWorld jury;

	@Autowired
	Records records;

	@Autowired
	Declarations declarations;

	@Autowired
	Deliberations deliberations;

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
		Verdicts.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
		DeclaredResult result = within(this.staff, () -> this.declarations.of(id)).orElseThrow();
		assertThat(result.declared()).isEqualTo(Declaration.ADMISSIBLE);
		assertThat(result.capacities()).isNotEmpty().noneMatch(CapacityStanding::isMissing);
		assertThat(result.published()).isFalse();
		assertThat(this.records.freezes(this.staff, id)).contains(Freeze.RESULT_DECLARED);
		assertThat(this.records.journal(this.staff, id)).extracting(JournalEntry::act)
			.contains("jury.declared", "jury.scheduled");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
	}

	@Test
	void twentyAtOnceDeclareOnce() throws Exception {
		DossierId id = this.jury.decided(this.staff, this.centre);
		UUID session = open(id);
		UUID key = Ids.next();
		assertThat(atOnce((n) -> declare(session, id, (n % 2 == 0) ? key : Ids.next()))).isBetween(1L, 20L);
		assertThat(rows(id)).isOne();
		assertThat(this.records.journal(this.staff, id, "jury.declared")).hasSize(1);

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
		Verdicts.accept(this.jury.declare(this.president, first, id, Declaration.DEFERRED, "Un motif."));
		assertThat(this.records.freezes(this.staff, id)).doesNotContain(Freeze.RESULT_DECLARED);
		this.jury.close(this.president, first);
		UUID second = open(id);
		Verdicts.accept(this.jury.declare(this.president, second, id, Declaration.NOT_ADMISSIBLE, null));
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
		Verdicts.accept(this.jury.declare(this.president, session, id, Declaration.ADMISSIBLE, null));
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
		for (String table : List.of("jury_session", "jury_member", "jury_agenda", "jury_attendance",
				"jury_attendance_present", "jury_declaration", "jury_closing")) {
			assertThat(this.records.rows(otherCentre, table)).as(table).isZero();
		}
		assertThat(rows(id)).isZero();
	}

	private Verdict declare(UUID session, DossierId id, UUID key) {
		return within(this.president, () -> this.declarations.declare(this.president, session, id, key,
				new DeclarationRequest(Declaration.ADMISSIBLE, null, null)));
	}

	private Verdict declare(UUID session, DossierId id, Votes votes) {
		return within(this.president, () -> this.declarations.declare(this.president, session, id, Ids.next(),
				new DeclarationRequest(Declaration.ADMISSIBLE, null, votes)));
	}

	private UUID open(DossierId dossier) {
		return this.jury.open(this.staff, this.centre, this.jurors, dossier);
	}

	private int rows(DossierId id) {
		return this.records.rows(this.staff, "jury_declaration", id);
	}

}
