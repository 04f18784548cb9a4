package fr.cqpm.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Verdict;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Situations and evidence are drafts: kept, counted, and never overwritten unseen. */
@ApplicationTest
class EvidenceTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(2, 1);

	private static final CriterionNumber SECOND = CriterionNumber.of(2, 2);

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Situations situations;

	@Autowired
	Evidence evidence;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void transmitted() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
	}

	@Test
	void countsSituationsOfDifferentNature() {
		UUID one = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		UUID same = this.steps.declare(this.candidate, this.dossier, "Autre panne fictive", "qualité ");
		UUID other = this.steps.declare(this.candidate, this.dossier, "Absence fictive", "Absence");
		assertThat(counter()).isEqualTo("0 cas sur 2, de nature différente");
		add(one, "1", FIRST);
		add(same, "2", FIRST);
		assertThat(counter()).isEqualTo("1 cas sur 2, de nature différente");
		add(other, "3", SECOND);
		assertThat(counter()).isEqualTo("2 cas sur 2, de nature différente");
	}

	private String counter() {
		List<Coverage> coverage = within(this.staff, () -> this.evidence.coverage(this.dossier));
		assertThat(coverage).extracting((line) -> line.capacity().value()).containsExactly(2, 8, 9, 10);
		return coverage.getFirst().counter().replace('\u00a0', ' ');
	}

	@Test
	void tellsWhereTheReaderLooks() {
		UUID one = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		add(one, "12-14, 3", FIRST, SECOND);
		Map<CriterionNumber, List<EvidenceItem>> all = within(this.staff, () -> this.evidence.of(this.dossier));
		assertThat(all).containsOnlyKeys(FIRST, SECOND);
		assertThat(all.get(FIRST)).containsExactly(new EvidenceItem("Panne fictive", "3, 12–14", null));
		assertThat(all.get(FIRST).getFirst().firstPage()).isEqualTo(3);
	}

	@Test
	void refusesWhatCannotBeEvidence() {
		UUID one = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(5));
		assertThat(fields(tried(one, "douze", FIRST))).containsExactly("pages");
		assertThat(tried(one, "4-6", FIRST).refusals()).extracting((refusal) -> refusal.reason().replace('\u00a0', ' '))
			.containsExactly("La page 6 n’existe pas : le rapport compte 5 pages.");
		assertThat(fields(tried(null, "4"))).containsExactly("situation", "criteria");
		assertThat(fields(tried(Ids.next(), "4", FIRST))).containsExactly("situation");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tried(one, "4", CriterionNumber.of(2, 9)));
		assertThat(tried(one, "4", FIRST).isAccepted()).isTrue();
		assertThat(tried(one, "4", FIRST).isAccepted()).isTrue();
		assertThat(tried(one, "5", FIRST).refusals()).extracting((refusal) -> refusal.reason().replace('\u00a0', ' '))
			.containsExactly("Cette situation est déjà une preuve du critère 2.1 : modifiez cette preuve.");
	}

	@Test
	void takesNoSituationOfAnotherDossier() {
		DossierId other = this.world.transmitted(this.staff, this.centre);
		Actor neighbour = this.world.candidate(this.staff, other);
		UUID foreign = this.steps.declare(neighbour, other, "Panne d’un autre", "Qualité");
		assertThat(fields(tried(foreign, "4", FIRST))).containsExactly("situation");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.steps.declare(neighbour, this.dossier, "Intrus", "Qualité"));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(neighbour, () -> this.evidence.sheet(neighbour, this.dossier)));
	}

	@Test
	void aSituationOvertakenIsShownAndNotOverwritten() {
		UUID id = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		Situation shown = situation(id);
		assertThat(change(shown, "Panne, vue du téléphone")).isInstanceOf(Change.Kept.class);
		Change<Situation> second = change(shown, "Panne, vue du bureau");
		assertThat(second).isInstanceOf(Change.Overtaken.class);
		assertThat(((Change.Overtaken<Situation>) second).stored().title()).isEqualTo("Panne, vue du téléphone");
		assertThat(change(situation(id), "Panne, vue du bureau")).isInstanceOf(Change.Kept.class);
		assertThat(situation(id).title()).isEqualTo("Panne, vue du bureau");
	}

	private Change<Situation> change(Situation shown, String title) {
		SituationText was = shown.text();
		SituationText text = new SituationText(title, was.kind(), was.nature(), was.period(), was.place(), was.team(),
				was.modes(), was.account());
		return within(this.candidate, () -> this.situations.change(this.candidate, this.dossier, shown.id(), text,
				Set.of(), shown.version()));
	}

	@Test
	void aSituationNeedsItsFacts() {
		SituationText empty = new SituationText(null, null, null, null, null, null, Set.of(), null);
		Change<Situation> refused = within(this.candidate,
				() -> this.situations.declare(this.candidate, this.dossier, Ids.next(), empty, Set.of()));
		assertThat(((Change.Refused<Situation>) refused).refusals()).extracting(Refusal::field)
			.containsExactly("title", "kind", "nature", "period");
	}

	@Test
	void aSituationTakenBackTakesItsEvidenceWithIt() {
		UUID id = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		add(id, "1", FIRST);
		Situation shown = situation(id);
		assertThat(within(this.candidate, () -> this.situations.withdraw(this.candidate, this.dossier, id, 7)))
			.isInstanceOf(Change.Overtaken.class);
		for (int time = 0; time < 2; time++) {
			assertThat(within(this.candidate,
					() -> this.situations.withdraw(this.candidate, this.dossier, id, shown.version())))
				.isInstanceOf(Change.Kept.class);
		}
		assertThat(within(this.staff, () -> this.evidence.of(this.dossier))).isEmpty();
	}

	@Test
	void evidenceOvertakenIsShownAndNotOverwritten() {
		UUID id = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		add(id, "1", FIRST);
		EvidenceEntry shown = sheet().capacity(new CapacityNumber(2))
			.orElseThrow()
			.criteria()
			.getFirst()
			.entries()
			.getFirst();
		assertThat(change(shown, "7")).isInstanceOf(Change.Kept.class);
		assertThat(change(shown, "8")).isInstanceOf(Change.Overtaken.class);
		assertThat(sheet().entry(shown.id()).orElseThrow().item().pages()).isEqualTo("7");
		assertThat(within(this.candidate, () -> this.evidence.remove(this.candidate, this.dossier, shown.id(), 0)))
			.isInstanceOf(Change.Overtaken.class);
		assertThat(within(this.candidate, () -> this.evidence.remove(this.candidate, this.dossier, shown.id(), 1)))
			.isInstanceOf(Change.Kept.class);
		assertThat(sheet().entry(shown.id())).isEmpty();
	}

	private Change<EvidenceEntry> change(EvidenceEntry shown, String pages) {
		return within(this.candidate, () -> this.evidence.change(this.candidate, this.dossier, shown.id(),
				new EvidenceText(pages, null), shown.version()));
	}

	@Test
	void theSheetCostsTheSameHoweverMuchItHolds() throws Exception {
		List<String> bare = this.statements.during(this::sheet);
		for (int number = 1; number <= 4; number++) {
			this.steps.prove(this.candidate, this.dossier, "Situation fictive " + number, "Nature " + number);
		}
		List<String> full = this.statements.during(this::sheet);
		assertThat(full).hasSameSizeAs(bare).hasSizeLessThanOrEqualTo(8);
		assertThat(sheet().bareCriteria()).isZero();
	}

	private EvidenceSheet sheet() {
		return within(this.candidate, () -> this.evidence.sheet(this.candidate, this.dossier));
	}

	private Situation situation(UUID id) {
		return within(this.candidate, () -> this.situations.of(this.candidate, this.dossier)).find(id).orElseThrow();
	}

	private void add(UUID situation, String pages, CriterionNumber... criteria) {
		assertThat(tried(situation, pages, criteria).refusals()).isEmpty();
	}

	private Verdict tried(UUID situation, String pages, CriterionNumber... criteria) {
		return within(this.candidate, () -> this.evidence.add(this.candidate, this.dossier, situation, Set.of(criteria),
				new EvidenceText(pages, null)));
	}

	private static List<String> fields(Verdict verdict) {
		return verdict.refusals().stream().map(Refusal::field).toList();
	}

}
