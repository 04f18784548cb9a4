package fr.cqpm.commission.pen;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.CommissionSheet;
import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.commission.NewCriterionDecision;
import fr.cqpm.commission.Seen;
import fr.cqpm.journal.JournalEntry;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.database.TransactionClock;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.CommissionWorld;
import fr.cqpm.support.PanelWorld;
import fr.cqpm.support.Records;
import fr.cqpm.support.Verdicts;
import fr.cqpm.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** One member at a time holds the pen of a commission. */
@ApplicationTest
class PensTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(1, 1);

	@Autowired
	World world;

	@Autowired
	PanelWorld panels;

	@Autowired
	CommissionWorld commission;

	@Autowired
	Commissions commissions;

	@Autowired
	CriterionDecisions criteria;

	@Autowired
	Pens pens;

	@Autowired
	Records records;

	@Autowired
	TransactionClock clock;

	private ExamCentreId centre;

	private Actor staff;

	private Actor camille;

	private Actor bruno;

	private DossierId dossier;

	@BeforeEach
	void aCommissionReadyToDecide() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		List<Actor> members = this.panels.assessors(this.centre, 2);
		this.camille = members.getFirst();
		this.bruno = members.getLast();
		this.dossier = this.commission.ready(this.staff, this.centre, members, Map.of());
	}

	@AfterEach
	void backToThePresent() {
		this.clock.shift(Duration.ZERO);
	}

	@Test
	void theFirstDecisionTakesItAndNobodyElseDecides() {
		Verdicts.accept(decide(this.camille, FIRST));
		assertThat(sheet(this.camille).pen().mine()).isTrue();
		Verdict refused = decide(this.bruno, CriterionNumber.of(1, 2));
		assertThat(Verdicts.reasons(refused)).singleElement().asString().startsWith(this.camille.name());
		assertThat(Verdicts.reasons(World.within(this.bruno, () -> this.criteria.takeOver(this.bruno, this.dossier,
				Map.of(CriterionNumber.of(1, 3), MarkValue.MET)))))
			.hasSize(1);
		assertThat(sheet(this.bruno).file().criteria()).containsOnlyKeys(FIRST);
		assertThat(sheet(this.bruno).writing()).isFalse();
		assertThat(take(this.bruno).isAccepted()).isFalse();
	}

	@Test
	void itIsHandedOverAndLaidDown() {
		Verdicts.accept(take(this.camille));
		Verdicts.accept(take(this.camille));
		assertThat(hand(this.bruno, this.bruno).isAccepted()).isFalse();
		Verdicts.accept(hand(this.camille, this.bruno));
		Verdicts.accept(hand(this.camille, this.bruno));
		assertThat(decide(this.camille, FIRST).isAccepted()).isFalse();
		Verdicts.accept(decide(this.bruno, FIRST));
		Verdicts.accept(World.within(this.bruno, () -> this.pens.hand(this.bruno, this.dossier, null)));
		assertThat(sheet(this.camille).pen().pen().free()).isTrue();
		assertThat(journal()).containsExactly("Plume posée", "Plume passée", "Plume prise");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> hand(this.bruno, this.staff));
	}

	@Test
	void itIsTakenOverAfterASilenceOfWhichBothAreTold() {
		Verdicts.accept(take(this.camille));
		this.clock.shift(Duration.ofMinutes(2));
		World.within(this.camille, () -> this.pens.alive(this.camille, this.dossier));
		World.within(this.bruno, () -> this.pens.alive(this.bruno, this.dossier));
		this.clock.shift(Duration.ofMinutes(4));
		assertThat(sheet(this.bruno).pen().silent()).isFalse();
		assertThat(take(this.bruno).isAccepted()).isFalse();
		this.clock.shift(Duration.ofMinutes(6));
		assertThat(sheet(this.bruno).pen().silent()).isTrue();
		assertThat(sheet(this.camille).pen().silent()).isFalse();
		Verdicts.accept(take(this.bruno));
		for (Actor member : List.of(this.camille, this.bruno)) {
			assertThat(sheet(member).pen().takenOver()).isTrue();
			assertThat(sheet(member).pen().pen().from()).isEqualTo(this.camille.name());
		}
		assertThat(journal()).containsExactly("Plume reprise", "Plume prise");
	}

	@Test
	void thereIsNoneWhileMarksAreSealed() {
		DossierId sealed = this.world.transmitted(this.staff, this.centre);
		this.panels.sitting(this.staff, sealed, List.of(this.camille, this.bruno));
		PersonId other = this.bruno.requirePerson();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> World.within(this.camille, () -> this.pens.hand(this.camille, sealed, other)));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> World.within(this.camille, () -> this.pens.take(this.camille, sealed)));
	}

	private List<String> journal() {
		return this.records.journal(this.staff, this.dossier, "commission.pen")
			.stream()
			.map(JournalEntry::subject)
			.toList();
	}

	private CommissionSheet sheet(Actor member) {
		return World.within(member, () -> this.commissions.sheet(member, this.dossier));
	}

	private Verdict decide(Actor member, CriterionNumber criterion) {
		return World.within(member, () -> this.criteria.decide(member, this.dossier,
				new NewCriterionDecision(criterion, MarkValue.MET, null, new Seen(0, 0))));
	}

	private Verdict take(Actor member) {
		return World.within(member, () -> this.pens.take(member, this.dossier));
	}

	private Verdict hand(Actor member, Actor to) {
		return World.within(member, () -> this.pens.hand(member, this.dossier, to.requirePerson()));
	}

}
