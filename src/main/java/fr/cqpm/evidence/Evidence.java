package fr.cqpm.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.ChangedPages;
import fr.cqpm.report.ReportTexts;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Preuves: for the criteria of the capacities planned for workplace projects, which
 * situation shows it, and where in the report. Drafts of the candidate until the deposit;
 * what they add up to informs and never blocks (R6).
 */
@Service
public class Evidence {

	private final Dossiers dossiers;

	private final Editions editions;

	private final EvidenceSheets sheets;

	private final EvidenceRows rows;

	private final PassageRows passages;

	private final SituationRows situations;

	private final Reports reports;

	private final ReportTexts texts;

	private final Clock clock;

	Evidence(Dossiers dossiers, Editions editions, EvidenceSheets sheets, EvidenceRows rows, PassageRows passages,
			SituationRows situations, Reports reports, ReportTexts texts, Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.sheets = sheets;
		this.rows = rows;
		this.passages = passages;
		this.situations = situations;
		this.reports = reports;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The evidence of each criterion that has some, passages after what was typed; the
	 * caller has decided who may.
	 */
	@Transactional(readOnly = true)
	public Map<CriterionNumber, List<EvidenceItem>> of(DossierId id) {
		Map<CriterionNumber, List<EvidenceItem>> evidence = new TreeMap<>();
		this.rows.of(id).forEach((entry) -> add(evidence, entry.criterion(), entry.item()));
		this.passages.of(id)
			.forEach((passage) -> passage.criteria().forEach((criterion) -> add(evidence, criterion, passage.item())));
		return evidence;
	}

	private static void add(Map<CriterionNumber, List<EvidenceItem>> evidence, CriterionNumber criterion,
			EvidenceItem item) {
		evidence.computeIfAbsent(criterion, (each) -> new ArrayList<>()).add(item);
	}

	/**
	 * What the situations add up to, for each capacity with a countable condition (R6);
	 * the caller has decided who may.
	 */
	@Transactional(readOnly = true)
	public List<Coverage> coverage(DossierId id) {
		List<SituationFacts> facts = this.situations.of(id).stream().map(Situation::facts).toList();
		return this.editions.byId(this.dossiers.get(id).edition())
			.capacities()
			.stream()
			.flatMap((capacity) -> Coverage.of(capacity, facts).stream())
			.toList();
	}

	/**
	 * The whole, for the candidate and for the staff of the dossier's centre.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public EvidenceSheet sheet(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		if (!dossier.candidate().equals(actor.person())) {
			dossier.requireStaff(actor);
		}
		return this.sheets.of(dossier);
	}

	/**
	 * Makes a situation evidence of these criteria. Asked twice alike, it happens once.
	 * @return why not, or nothing
	 * @throws NotFound for anybody but the candidate, or for a criterion that is not
	 * planned
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Verdict add(Actor actor, DossierId id, @Nullable UUID situation, Set<CriterionNumber> criteria,
			EvidenceText text) {
		Dossier dossier = share(actor, id);
		this.sheets.requirePlanned(dossier, criteria);
		List<Refusal> refusals = new ArrayList<>();
		if (situation == null || this.situations.find(id, situation).isEmpty()) {
			refusals.add(Refusal.at("situation", Rule.R5, "Choisissez une de vos situations."));
		}
		if (criteria.isEmpty()) {
			refusals.add(Refusal.at("criteria", Rule.R5, "Cochez au moins un critère."));
		}
		text.refusal(pageCount(id)).ifPresent(refusals::add);
		if (!refusals.isEmpty() || situation == null) {
			return Verdict.of(refusals);
		}
		EvidenceText kept = text.normalized();
		List<CriterionNumber> taken = criteria.stream()
			.sorted()
			.filter((criterion) -> !this.rows.insert(dossier, criterion, situation, kept, this.clock.instant()))
			.toList();
		return taken(id, situation, taken, kept);
	}

	/** What another entry already says is refused, unless it says the very same. */
	private Verdict taken(DossierId id, UUID situation, List<CriterionNumber> taken, EvidenceText text) {
		List<Refusal> refusals = this.rows.of(id)
			.stream()
			.filter((entry) -> entry.situation().equals(situation) && taken.contains(entry.criterion()))
			.filter((entry) -> !text.equals(new EvidenceText(entry.item().pages(), entry.item().note())))
			.map((entry) -> Refusal.at("criteria", Rule.R5,
					"Cette situation est déjà une preuve du critère %s\u00a0: modifiez cette preuve."
						.formatted(entry.criterion())))
			.toList();
		return Verdict.of(refusals);
	}

	/**
	 * Changes pages and note.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<EvidenceEntry> change(Actor actor, DossierId id, UUID entry, EvidenceText text, int version) {
		share(actor, id);
		Optional<Refusal> refusal = text.refusal(pageCount(id));
		if (refusal.isPresent()) {
			return new Change.Refused<>(List.of(refusal.get()));
		}
		boolean changed = this.rows.update(id, entry, text.normalized(), version, this.clock.instant());
		EvidenceEntry stored = this.rows.find(id, entry).orElseThrow(() -> new NotFound("No evidence " + entry));
		return changed ? new Change.Kept<>(stored) : new Change.Overtaken<>(stored);
	}

	/**
	 * Takes it back; taken back already, nothing happens.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<UUID> remove(Actor actor, DossierId id, UUID entry, int version) {
		share(actor, id);
		boolean gone = this.rows.delete(id, entry, version) || this.rows.find(id, entry).isEmpty();
		return gone ? new Change.Kept<>(entry) : new Change.Overtaken<>(entry);
	}

	/**
	 * Those of which the named pages say something else, or are gone, since the candidate
	 * last looked at them.
	 * @throws NotFound for anybody but the candidate
	 */
	@Transactional(readOnly = true)
	public List<EvidenceEntry> doubtful(Actor actor, DossierId id) {
		this.dossiers.get(id).requireCandidate(actor);
		List<ChangedPages> changes = this.texts.changes(id);
		return this.rows.of(id).stream().filter((entry) -> isDoubtful(entry, changes)).toList();
	}

	/** The version that was the newest when the entry was last touched. */
	private static boolean isDoubtful(EvidenceEntry entry, List<ChangedPages> changes) {
		String pages = entry.item().pages();
		return pages != null && changes.stream()
			.filter((version) -> !version.receivedAt().isAfter(entry.changedAt()))
			.findFirst()
			.filter((version) -> version.pages().stream().anyMatch(PageRanges.parse(pages).orElseThrow()::contains))
			.isPresent();
	}

	/**
	 * Confirms that its pages are still the right ones.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<EvidenceEntry> confirm(Actor actor, DossierId id, UUID entry, int version) {
		share(actor, id);
		EvidenceItem item = this.rows.find(id, entry).orElseThrow(() -> new NotFound("No evidence " + entry)).item();
		boolean changed = this.rows.update(id, entry, new EvidenceText(item.pages(), item.note()), version,
				this.clock.instant());
		EvidenceEntry stored = this.rows.find(id, entry).orElseThrow(() -> new NotFound("No evidence " + entry));
		return changed ? new Change.Kept<>(stored) : new Change.Overtaken<>(stored);
	}

	private @Nullable Integer pageCount(DossierId id) {
		return this.reports.latest(id).map(ReportVersion::pageCount).orElse(null);
	}

	private Dossier share(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireCandidate(actor);
		dossier.require(Act.PREPARE_REPORT, this.clock.instant());
		return dossier;
	}

}
