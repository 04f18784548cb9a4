package fr.cqpm.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.MarkDrafts.Written;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty at once on the same rows: an edit is saved over the version its writer has seen,
 * or its writer is shown what stands. None is overwritten in silence, and none counts
 * twice though its answer was lost.
 */
@ApplicationTest
class MarkRaceTests {

	private static final Logger logger = LoggerFactory.getLogger(MarkRaceTests.class);

	private static final int WRITERS = 20;

	private static final List<CriterionNumber> ROWS = List.of(CriterionNumber.of(1, 1), CriterionNumber.of(1, 2),
			CriterionNumber.of(2, 1), CriterionNumber.of(3, 1));

	@Autowired
	World world;

	@Autowired
	PanelWorld commissions;

	@Autowired
	Records records;

	@Autowired
	Grids grids;

	@Autowired
	MarkDrafts drafts;

	private DossierId dossier;

	private Actor member;

	/** What was accepted, by criterion and version. */
	private final Map<String, String> accepted = new ConcurrentHashMap<>();

	private final AtomicInteger refused = new AtomicInteger();

	@BeforeEach
	void aCommissionOfTwo() {
		ExamCentreId centre = this.world.centre();
		Actor staff = this.world.staff(centre);
		this.dossier = this.world.registered(staff, centre);
		List<Actor> members = this.commissions.assessors(centre, 2);
		this.member = members.getFirst();
		this.commissions.sitting(staff, this.dossier, members);
	}

	@Test
	void noEditIsOverwrittenInSilence() throws Exception {
		edit(10);
	}

	@Test
	@Tag("proof")
	void norAmongTenThousand() throws Exception {
		edit(500);
	}

	private void edit(int each) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
			CyclicBarrier start = new CyclicBarrier(WRITERS);
			List<Future<Void>> writers = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				writers.add(threads.submit(writer(writer, each, start)));
			}
			for (Future<Void> writer : writers) {
				writer.get();
			}
		}
		logger.info("{} edits: {} saved, {} refused and shown what stands", WRITERS * each, this.accepted.size(),
				this.refused);
		assertThat(this.accepted.size() + this.refused.get()).isEqualTo(WRITERS * each);
		assertThat(this.refused.get()).isPositive();
		assertThat(this.records.rows(this.member, "mark_write", this.dossier)).isEqualTo(this.accepted.size());
		ROWS.forEach(this::assertEveryAcceptedEditWasSeenByTheNext);
	}

	private Callable<Void> writer(int number, int edits, CyclicBarrier start) {
		return () -> {
			Random random = new Random(number);
			Map<CriterionNumber, Integer> seen = new TreeMap<>();
			start.await();
			for (int edit = 0; edit < edits; edit++) {
				CriterionNumber row = ROWS.get(random.nextInt(ROWS.size()));
				NewMark mark = new NewMark(row, MarkValue.values()[random.nextInt(3)], number + "/" + edit,
						seen.getOrDefault(row, 0));
				seen.put(row, written(mark, random.nextInt(5) == 0));
			}
			return null;
		};
	}

	/** The version its writer knows of from then on. */
	private int written(NewMark mark, boolean answerIsLost) {
		UUID key = UUID.randomUUID();
		Written first = save(mark, key);
		Written written = answerIsLost ? save(mark, key) : first;
		if (first.answer() != null) {
			assertThat(written).isEqualTo(first);
			int version = first.answer().version();
			assertThat(version).isEqualTo(mark.seen() + 1);
			assertThat(this.accepted.put(mark.criterion() + " " + version, String.valueOf(mark.comment()))).isNull();
			return version;
		}
		this.refused.incrementAndGet();
		assertThat(first.conflict()).isNotNull();
		assertThat(first.conflict().version()).isGreaterThan(mark.seen());
		assertThat(this.accepted.get(mark.criterion() + " " + first.conflict().version())).as("what stands")
			.isIn(first.conflict().comment(), null);
		return first.conflict().version();
	}

	private Written save(NewMark mark, UUID key) {
		return World.within(this.member, () -> this.drafts.save(this.member, this.dossier, mark, key));
	}

	private void assertEveryAcceptedEditWasSeenByTheNext(CriterionNumber row) {
		Mark mark = World.within(this.member, () -> this.grids.of(this.member, this.dossier)).sheet().mark(row);
		long edits = this.accepted.keySet().stream().filter((version) -> version.startsWith(row + " ")).count();
		assertThat(mark.version()).isEqualTo((int) edits);
		assertThat(mark.comment()).isEqualTo(this.accepted.get(row + " " + edits));
	}

}
