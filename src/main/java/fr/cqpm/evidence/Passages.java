package fr.cqpm.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.report.PageText;
import fr.cqpm.report.ReportTexts;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passages du rapport épinglés aux critères: « preuve pour… ». Drafts of the candidate
 * until the deposit. A passage stands at a page of a version; in a new version it is
 * looked for by its words, and what is doubtful is for the candidate to confirm.
 */
@Service
public class Passages {

	private final Dossiers dossiers;

	private final EvidenceSheets sheets;

	private final SituationRows situations;

	private final PassageRows rows;

	private final Reports reports;

	private final ReportTexts texts;

	private final Clock clock;

	Passages(Dossiers dossiers, EvidenceSheets sheets, SituationRows situations, PassageRows rows, Reports reports,
			ReportTexts texts, Clock clock) {
		this.dossiers = dossiers;
		this.sheets = sheets;
		this.situations = situations;
		this.rows = rows;
		this.reports = reports;
		this.texts = texts;
		this.clock = clock;
	}

	/** The criteria that some passage is pinned to; the caller has decided who may. */
	@Transactional(readOnly = true)
	public SortedSet<CriterionNumber> pinned(DossierId id) {
		return this.rows.pinned(id);
	}

	/** All of them, in the order of their pages; the caller has decided who may. */
	@Transactional(readOnly = true)
	public List<Passage> of(DossierId id) {
		return this.rows.of(id);
	}

	/**
	 * Those of the candidate's own dossier.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public List<Passage> own(Actor actor, DossierId id) {
		this.dossiers.get(id).requireCandidate(actor);
		return this.rows.of(id);
	}

	/**
	 * One of the candidate's own.
	 * @throws NotFound for anybody else, or when there is none
	 */
	@Transactional(readOnly = true)
	public Passage own(Actor actor, DossierId id, UUID passage) {
		this.dossiers.get(id).requireCandidate(actor);
		return stored(id, passage);
	}

	/**
	 * Pins a passage of the newest version to criteria. Asked twice with the same id, it
	 * happens once.
	 * @throws NotFound for anybody but the candidate, or for a criterion that is not
	 * planned
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Change<Passage> pin(Actor actor, DossierId id, UUID passage, PassageText text) {
		Dossier dossier = share(actor, id);
		ReportVersion version = newest(id);
		Checked checked = check(dossier, version, text);
		if (!checked.refusals().isEmpty()) {
			return new Change.Refused<>(checked.refusals());
		}
		if (this.rows.insert(dossier, passage, text, this.clock.instant())) {
			this.rows.place(dossier, passage, pinned(version, text, checked));
		}
		return new Change.Kept<>(stored(id, passage));
	}

	/**
	 * Changes it, and puts it where the candidate says.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<Passage> change(Actor actor, DossierId id, UUID passage, PassageText text, int version) {
		Dossier dossier = share(actor, id);
		ReportVersion newest = newest(id);
		stored(id, passage);
		Checked checked = check(dossier, newest, text);
		if (!checked.refusals().isEmpty()) {
			return new Change.Refused<>(checked.refusals());
		}
		boolean changed = this.rows.update(dossier, passage, text, version, this.clock.instant());
		if (changed) {
			this.rows.place(dossier, passage, pinned(newest, text, checked));
		}
		Passage stored = stored(id, passage);
		return changed ? new Change.Kept<>(stored) : new Change.Overtaken<>(stored);
	}

	/**
	 * Confirms where it stands in the new version; what stands nowhere stays flagged
	 * until it is changed or removed.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<Passage> confirm(Actor actor, DossierId id, UUID passage, int version) {
		share(actor, id);
		Passage shown = stored(id, passage);
		if (!shown.flagged() || shown.missing()) {
			return new Change.Kept<>(shown);
		}
		boolean confirmed = this.rows.confirm(id, passage, version, this.clock.instant());
		Passage stored = stored(id, passage);
		return confirmed ? new Change.Kept<>(stored) : new Change.Overtaken<>(stored);
	}

	/**
	 * Takes it back; taken back already, nothing happens.
	 * @param version the one that was shown
	 */
	@Transactional
	public Change<UUID> remove(Actor actor, DossierId id, UUID passage, int version) {
		share(actor, id);
		boolean gone = this.rows.delete(id, passage, version) || this.rows.find(id, passage).isEmpty();
		return gone ? new Change.Kept<>(passage) : new Change.Overtaken<>(passage);
	}

	private Dossier share(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireCandidate(actor);
		dossier.require(Act.PREPARE_REPORT, this.clock.instant());
		return dossier;
	}

	private ReportVersion newest(DossierId id) {
		return this.reports.latest(id).orElseThrow(() -> new NotFound("No report in " + id));
	}

	private Passage stored(DossierId id, UUID passage) {
		return this.rows.find(id, passage).orElseThrow(() -> new NotFound("No passage " + passage));
	}

	private Checked check(Dossier dossier, ReportVersion version, PassageText text) {
		this.sheets.requirePlanned(dossier, text.criteria());
		List<Refusal> refusals = new ArrayList<>(text.refusals(version.pageCount()));
		UUID situation = text.situation();
		if (situation != null && this.situations.find(dossier.id(), situation).isEmpty()) {
			refusals.add(Refusal.at("situation", Rule.R5, "Choisissez une de vos situations."));
		}
		String quote = text.quote();
		Integer page = text.page();
		boolean comparable = refusals.stream()
			.noneMatch((refusal) -> "page".equals(refusal.field()) || "quote".equals(refusal.field()));
		if (!comparable || quote == null || page == null) {
			return new Checked(refusals, false);
		}
		Checked checked = checked(quote, page, this.texts.page(version.id(), page).map(PageText::letters).orElse(null));
		refusals.addAll(checked.refusals());
		return new Checked(refusals, checked.verified());
	}

	/** A page without words, or not read yet, contradicts nobody. */
	private static Checked checked(String quote, int page, @Nullable PageText said) {
		if (said == null || said.folded().isEmpty()) {
			return new Checked(List.of(), false);
		}
		boolean found = said.contains(PageText.letters(quote));
		return new Checked(found ? List.of() : List.of(Refusal.at("quote", Rule.R5,
				("Ce passage ne se trouve pas à la page %d\u00a0: copiez-le comme il y est écrit, ou laissez ce champ "
						+ "vide pour désigner toute la page.")
					.formatted(page))),
				found);
	}

	private static Passage.Place pinned(ReportVersion version, PassageText text, Checked checked) {
		int page = Optional.ofNullable(text.page()).orElseThrow();
		return new Passage.Place(version.id(), page, Finding.PINNED, checked.verified(), null, null);
	}

	/**
	 * Those of the candidate's own dossier, for each criterion that has some.
	 * @throws NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public Map<CriterionNumber, List<Passage>> byCriterion(Actor actor, DossierId id) {
		List<Passage> passages = own(actor, id);
		Set<CriterionNumber> criteria = passages.stream()
			.flatMap((passage) -> passage.criteria().stream())
			.collect(Collectors.toSet());
		return criteria.stream()
			.collect(Collectors.toMap((criterion) -> criterion,
					(criterion) -> passages.stream().filter((each) -> each.criteria().contains(criterion)).toList()));
	}

	/** Whether a passage may be kept, and was found. */
	private record Checked(List<Refusal> refusals, boolean verified) {

	}

}
