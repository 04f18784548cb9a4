package fr.cqpm.commission;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The president closes while the other member revises a mark and decides a criterion « à
 * revoir »: whoever comes first, no closed commission holds an undecided criterion or a
 * decision on stale marks.
 */
@ApplicationTest
class ClosingRaceTests {

	private static final CriterionNumber MARKED = CriterionNumber.of(1, 1);

	private static final CriterionNumber DECIDED = CriterionNumber.of(2, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	MarkSubmissions submissions;

	@Autowired
	CriterionDecisions criteria;

	@Test
	void noClosedCommissionHoldsAnUndecidedOrStaleDecision() throws Exception {
		rounds(50);
	}

	@Test
	@Tag("proof")
	void norInManyMoreRounds() throws Exception {
		rounds(2000);
	}

	private void rounds(int count) throws Exception {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		List<Actor> members = this.panels.assessors(centre, 2);
		DossierId dossier = this.commission.ready(staff, centre, members, Map.of());
		this.commission.acquireAll(members.getFirst(), dossier);
		try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
			for (int round = 0; round < count; round++) {
				round(threads, dossier, members, round);
			}
		}
	}

	private void round(ExecutorService threads, DossierId dossier, List<Actor> members, int round) throws Exception {
		Actor president = members.get(0);
		Actor member = members.get(1);
		CyclicBarrier start = new CyclicBarrier(3);
		CommissionFile before = this.commission.file(member, dossier);
		int seen = 1 + before.marks(MARKED).stream().mapToInt((mark) -> mark.revision()).max().orElse(0);
		MarkValue other = before.marks(MARKED).stream().anyMatch((mark) -> mark.value() == MarkValue.NOT_MET)
				? MarkValue.MET : MarkValue.NOT_MET;
		Future<Boolean> closing = threads
			.submit(racing(start, () -> this.commission.close(president, dossier).isAccepted()));
		Future<Boolean> marking = threads.submit(racing(start,
				() -> World
					.within(member,
							() -> this.submissions.revise(member, dossier, new NewMark(MARKED, other, null, seen),
									"Relu " + round))
					.isAccepted()));
		Future<Boolean> deciding = threads.submit(racing(start,
				() -> World
					.within(member,
							() -> this.criteria.decide(member, dossier,
									new NewCriterionDecision(DECIDED, MarkValue.TO_REVIEW, null, before.seen(DECIDED))))
					.isAccepted()));
		boolean closed = closing.get();
		assertThat(marking.get() && closed).as("a mark revised under a closed commission").isFalse();
		assertThat(deciding.get() && closed).as("« à revoir » in a closed commission").isFalse();
		restore(dossier, president, member, closed);
	}

	private static Callable<Boolean> racing(CyclicBarrier start, Callable<Boolean> act) {
		return () -> {
			start.await();
			try {
				return act.call();
			}
			catch (RuleViolation late) {
				return false;
			}
		};
	}

	/** Checks what stands, then makes the dossier ready for the next round. */
	private void restore(DossierId dossier, Actor president, Actor member, boolean closed) {
		CommissionFile file = this.commission.file(president, dossier);
		if (closed) {
			assertThat(file.blockers()).isEmpty();
			this.commission.reopen(president, dossier, "Tour suivant");
			return;
		}
		this.commission.layDown(member, dossier);
		this.commission.decideCriteria(president, dossier, Map.of());
		this.commission.decideCapacities(president, dossier, CapacityOutcome.ACQUIRED);
	}

}
