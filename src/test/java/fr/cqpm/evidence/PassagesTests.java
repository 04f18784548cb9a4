package fr.cqpm.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.TextReader;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.support.ApplicationTest;
import fr.cqpm.support.Records;
import fr.cqpm.support.ReportWorld;
import fr.cqpm.support.SampleFiles;
import fr.cqpm.support.Statements;
import fr.cqpm.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static fr.cqpm.support.World.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Passages of the report are pinned to criteria, and follow their words. */
@ApplicationTest
class PassagesTests {

	private static final CriterionNumber FIRST = CriterionNumber.of(2, 1);

	private static final CriterionNumber SECOND = CriterionNumber.of(3, 1);

	@Autowired
	World world;

	@Autowired
	ReportWorld steps;

	@Autowired
	Passages passages;

	@Autowired
	Evidence evidence;

	@Autowired
	DepositedReports deposited;

	@Autowired
	Readings readings;

	@Autowired
	Editions editions;

	@Autowired
	Dossiers dossiers;

	@Autowired
	TextReader reader;

	@Autowired
	Records records;

	@Autowired
	Statements statements;

	private ExamCentreId centre;

	private Actor staff;

	private DossierId dossier;

	private Actor candidate;

	@BeforeEach
	void sent() {
		this.centre = this.world.centre();
		this.staff = this.world.staff(this.centre);
		this.dossier = this.world.transmitted(this.staff, this.centre);
		this.candidate = this.world.candidate(this.staff, this.dossier);
		send("Le sommaire", "La presse numéro 3 s’arrête, l’équipe s’organise.", "Le planning", "Le bilan");
	}

	private void send(String... pages) {
		this.steps.send(this.candidate, this.dossier, "rapport.pdf", SampleFiles.pdf(pages));
		this.reader.readAll();
	}

	@Test
	void pinsAQuotedPassageToSeveralCriteria() {
		UUID situation = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		PassageText text = new PassageText(2, "« L'equipe  s’organise »", Set.of(FIRST, SECOND), situation, "À voir.");
		UUID id = Ids.next();
		for (int time = 0; time < 2; time++) {
			assertThat(pin(id, text)).isInstanceOf(Change.Kept.class);
		}
		assertThat(all()).singleElement().satisfies((passage) -> {
			assertThat(passage.criteria()).containsExactly(FIRST, SECOND);
			assertThat(passage.place().verified()).isTrue();
			assertThat(passage.flagged()).isFalse();
		});
		assertThat(within(this.staff, () -> this.passages.pinned(this.dossier))).containsExactly(FIRST, SECOND);
		Map<CriterionNumber, List<EvidenceItem>> seen = within(this.staff, () -> this.evidence.of(this.dossier));
		assertThat(seen.get(SECOND))
			.containsExactly(new EvidenceItem("Panne fictive", "2", "À voir.", "« L'equipe s’organise »"));
	}

	@Test
	void refusesWhatIsNotThere() {
		assertThat(refusals(new PassageText(2, "La presse recule", Set.of(FIRST), null, null)))
			.containsExactly("quote");
		assertThat(refusals(new PassageText(1, "La presse", Set.of(FIRST), null, null))).containsExactly("quote");
		assertThat(refusals(new PassageText(5, null, Set.of(), null, null))).containsExactly("page", "criteria");
		assertThat(refusals(new PassageText(null, "x".repeat(1001), Set.of(FIRST), Ids.next(), "y".repeat(1001))))
			.containsExactly("page", "quote", "note", "situation");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> pin(Ids.next(), new PassageText(1, null, Set.of(CriterionNumber.of(2, 9)), null, null)));
		assertThat(all()).isEmpty();
	}

	private List<String> refusals(PassageText text) {
		return ((Change.Refused<Passage>) pin(Ids.next(), text)).refusals().stream().map(Refusal::field).toList();
	}

	@Test
	void isNobodyElses() {
		Actor neighbour = this.world.candidate(this.staff, this.world.transmitted(this.staff, this.centre));
		UUID id = pinned(2, "La presse");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(neighbour, () -> this.passages.own(neighbour, this.dossier, id)));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> within(this.staff, () -> this.passages.own(this.staff, this.dossier)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> within(this.staff, () -> this.passages.pin(this.staff, this.dossier, Ids.next(), text(1, null))));
	}

	@Test
	void anOvertakenPassageIsShownAndNotOverwritten() {
		UUID id = pinned(2, "La presse");
		assertThat(change(id, text(3, "le planning"), 0)).isInstanceOf(Change.Kept.class);
		assertThat(change(id, text(4, null), 0)).isInstanceOf(Change.Overtaken.class);
		assertThat(all().getFirst().place().page()).isEqualTo(3);
		assertThat(within(this.candidate, () -> this.passages.remove(this.candidate, this.dossier, id, 0)))
			.isInstanceOf(Change.Overtaken.class);
		for (int time = 0; time < 2; time++) {
			assertThat(within(this.candidate, () -> this.passages.remove(this.candidate, this.dossier, id, 1)))
				.isInstanceOf(Change.Kept.class);
		}
	}

	@Test
	void aNewVersionCarriesThemOver() {
		UUID moved = pinned(2, "La presse numéro 3");
		UUID lost = pinned(4, "Le bilan");
		UUID same = pinned(1, null);
		UUID changed = pinned(3, null);
		send("Le sommaire", "Une page de plus", "La presse numéro 3 s’arrête, l’équipe s’organise.", "Autre chose");
		Map<UUID, String> doubts = doubts();
		assertThat(doubts).containsOnlyKeys(moved, lost, changed)
			.containsEntry(moved, "Passage déplacé : p. 2 → p. 3")
			.containsEntry(lost, "Passage introuvable dans cette version")
			.containsEntry(changed, "Page modifiée : à vérifier");
		assertThat(place(same).finding()).isEqualTo(Finding.KEPT);
		assertThat(within(this.candidate, () -> this.passages.confirm(this.candidate, this.dossier, moved, 0)))
			.isInstanceOf(Change.Kept.class);
		within(this.candidate, () -> this.passages.confirm(this.candidate, this.dossier, lost, 0));
		assertThat(doubts()).as("What stands nowhere is not confirmed").containsOnlyKeys(lost, changed);
		change(lost, text(4, "Autre chose"), 0);
		assertThat(doubts()).containsOnlyKeys(changed);
		this.steps.send(this.candidate, this.dossier, "rapport.docx", SampleFiles.docx());
		this.reader.readAll();
		assertThat(doubts()).containsOnlyKeys(moved, lost, same, changed);
	}

	@Test
	void typedPagesWhoseTextChangedAreToBeLookedAt() {
		UUID situation = this.steps.declare(this.candidate, this.dossier, "Panne fictive", "Qualité");
		within(this.candidate, () -> {
			this.evidence.add(this.candidate, this.dossier, situation, Set.of(FIRST), new EvidenceText("1-2", null));
			this.evidence.add(this.candidate, this.dossier, situation, Set.of(SECOND), new EvidenceText("3", null));
		});
		assertThat(doubtful()).isEmpty();
		send("Le sommaire", "La presse", "Le planning", "Le bilan");
		assertThat(doubtful()).singleElement().satisfies((entry) -> {
			assertThat(entry.criterion()).isEqualTo(FIRST);
			within(this.candidate,
					() -> this.evidence.confirm(this.candidate, this.dossier, entry.id(), entry.version()));
		});
		assertThat(doubtful()).isEmpty();
		send("Le sommaire");
		assertThat(doubtful()).extracting(EvidenceEntry::criterion).containsExactly(FIRST, SECOND);
	}

	private List<EvidenceEntry> doubtful() {
		return within(this.candidate, () -> this.evidence.doubtful(this.candidate, this.dossier));
	}

	private Map<UUID, String> doubts() {
		return all().stream()
			.filter(Passage::flagged)
			.collect(
					Collectors.toMap(Passage::id, (passage) -> String.valueOf(passage.doubt()).replace('\u00a0', ' ')));
	}

	@Test
	void aTextThatComesLaterIsLookedAtThen() {
		this.steps.send(this.candidate, this.dossier, "rapport-2.pdf", SampleFiles.pdf("A", "B", "La presse"));
		UUID right = pinned(3, "La presse");
		UUID wrong = pinned(1, "La presse");
		assertThat(all()).allMatch(Passage::unverified);
		this.reader.readAll();
		assertThat(place(right).verified()).isTrue();
		assertThat(place(right).finding()).isEqualTo(Finding.PINNED);
		assertThat(doubts()).containsOnlyKeys(wrong).containsEntry(wrong, "Passage déplacé : p. 1 → p. 3");
	}

	@Test
	void theDepositFreezesThem() {
		UUID id = pinned(2, "La presse");
		this.steps.prove(this.candidate, this.dossier, "Panne fictive", "Qualité");
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(this.records.rows(this.staff, "report_deposit", this.dossier,
				"declared #>> '{passages,0,quote}' = 'La presse' and declared #>> '{passages,0,criteria,0}' = '2.1'"))
			.isEqualTo(1);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> pin(Ids.next(), text(1, null)));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> change(id, text(1, null), 0));
		assertThat(seen().evidence().get(FIRST)).last().extracting(EvidenceItem::quote).isEqualTo("La presse");
	}

	@Test
	void readingThemCostsTheSameHoweverManyTheyAre() throws Exception {
		this.steps.prove(this.candidate, this.dossier, "Panne fictive", "Qualité");
		this.steps.deposit(this.candidate, this.dossier);
		List<String> bare = this.statements.during(this::seen);
		this.steps.giveBack(this.staff, this.dossier);
		for (int page = 1; page <= 4; page++) {
			pinned(page, null);
		}
		this.steps.deposit(this.candidate, this.dossier);
		assertThat(this.statements.during(this::seen)).hasSameSizeAs(bare);
	}

	@Test
	void aPageCostsTheSameHoweverLongTheReportAndHoweverManyThePassages() throws Exception {
		pinned(1, null);
		opened();
		List<String> bare = this.statements.during(this::opened);
		for (int page = 1; page <= 4; page++) {
			this.steps.prove(this.candidate, this.dossier, "Panne fictive " + page, "Qualité");
			pinned(page, null);
		}
		send("Le sommaire", "La presse", "Le planning", "Le bilan", "La presse encore", "Les annexes", "La presse");
		opened();
		assertThat(this.statements.during(this::opened)).hasSameSizeAs(bare);
	}

	/** Journalled the first time alone. */
	private Reading opened() {
		return within(this.candidate,
				() -> this.readings.open(this.candidate, this.dossier, 2, "presse", "une session"));
	}

	private DepositedReport seen() {
		return within(this.staff,
				() -> this.deposited.of(this.dossier, this.editions.byId(this.dossiers.get(this.dossier).edition())));
	}

	private UUID pinned(int page, @Nullable String quote) {
		UUID id = Ids.next();
		assertThat(pin(id, text(page, quote))).isInstanceOf(Change.Kept.class);
		return id;
	}

	private static PassageText text(int page, @Nullable String quote) {
		return new PassageText(page, quote, Set.of(FIRST), null, null);
	}

	private Change<Passage> pin(UUID id, PassageText text) {
		return within(this.candidate, () -> this.passages.pin(this.candidate, this.dossier, id, text));
	}

	private Change<Passage> change(UUID id, PassageText text, int version) {
		return within(this.candidate, () -> this.passages.change(this.candidate, this.dossier, id, text, version));
	}

	private List<Passage> all() {
		return within(this.candidate, () -> this.passages.own(this.candidate, this.dossier));
	}

	private Passage.Place place(UUID id) {
		return within(this.candidate, () -> this.passages.own(this.candidate, this.dossier, id)).place();
	}

}
