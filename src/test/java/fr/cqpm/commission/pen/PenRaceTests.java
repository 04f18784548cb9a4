package fr.cqpm.commission.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.CommissionFile;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.commission.NewCriterionDecision;
import fr.cqpm.commission.Seen;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members who take the pen, or decide, at the same moment: it is one's, and one decides.
 */
@ApplicationTest
class PenRaceTests {

	private static final int MEMBERS = 4;

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	CriterionDecisions criteria;

	@Autowired
	Pens pens;

	private List<Actor> members;

	private DossierId dossier;

	@BeforeEach
	void aCommissionReadyToDecide() {
		ExamCentreId centre = this.world.centre();
		this.members = this.panels.assessors(centre, MEMBERS);
		this.dossier = this.commission.ready(this.world.staff(centre), centre, this.members, Map.of());
	}

	@Test
	void oneHoldsItAndOneDecides() throws Exception {
		rounds(10);
	}

	@Test
	@Tag("proof")
	void inManyMoreRoundsToo() throws Exception {
		rounds(500);
	}

	private void rounds(int count) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(MEMBERS)) {
			for (int round = 0; round < count; round++) {
				assertThat(
						accepted(threads, (member) -> World.within(member, () -> this.pens.take(member, this.dossier))))
					.hasSize(1);
				layDown();
				Seen seen = file().seen(FIRST);
				List<Actor> deciding = accepted(threads,
						(member) -> World.within(member,
								() -> this.criteria.decide(member, this.dossier, new NewCriterionDecision(FIRST,
										MarkValue.MET, "Motif " + seen + " de " + member.name(), seen))));
				assertThat(deciding).hasSize(1);
				assertThat(file().criteria().get(FIRST).by()).isEqualTo(deciding.getFirst().name());
				assertThat(file().criteria().get(FIRST).revision()).isEqualTo(seen.revision() + 1);
				layDown();
			}
		}
	}

	private void layDown() {
		this.members.forEach((member) -> this.commission.layDown(member, this.dossier));
	}

	private CommissionFile file() {
		return this.commission.file(this.members.getFirst(), this.dossier);
	}

	/** Whom of all members, who act at the same moment, the application accepts. */
	private List<Actor> accepted(ExecutorService threads, Attempt attempt) throws Exception {
		CyclicBarrier start = new CyclicBarrier(MEMBERS);
		List<Future<Verdict>> verdicts = new ArrayList<>();
		for (Actor member : this.members) {
			verdicts.add(threads.submit((Callable<Verdict>) () -> {
				start.await();
				return attempt.by(member);
			}));
		}
		List<Actor> accepted = new ArrayList<>();
		for (int i = 0; i < MEMBERS; i++) {
			if (verdicts.get(i).get().isAccepted()) {
				accepted.add(this.members.get(i));
			}
		}
		return accepted;
	}

	private interface Attempt {

		Verdict by(Actor member);

	}

}
