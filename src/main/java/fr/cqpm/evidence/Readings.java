package fr.cqpm.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.report.Excerpt;
import fr.cqpm.report.PageHit;
import fr.cqpm.report.ReportFiles;
import fr.cqpm.report.ReportTexts;
import fr.cqpm.report.ReportVersion;
import fr.cqpm.report.Reports;
import fr.cqpm.report.TextState;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lectures du rapport, page by page, for whoever may read it. Opening a page is reading:
 * it is journalled once per person, version and session (R15).
 */
@Service
public class Readings {

	/** Nobody looks for more words at once. */
	private static final int LONGEST_SEARCH = 200;

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Editions editions;

	private final ReportFiles files;

	private final ReportTexts texts;

	private final Reports reports;

	private final Evidence evidence;

	private final EvidenceSheets sheets;

	private final PassageRows passages;

	private final SituationRows situations;

	private final Clock clock;

	Readings(Dossiers dossiers, Registrations registrations, Editions editions, ReportFiles files, ReportTexts texts,
			Reports reports, Evidence evidence, EvidenceSheets sheets, PassageRows passages, SituationRows situations,
			Clock clock) {
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.editions = editions;
		this.files = files;
		this.texts = texts;
		this.reports = reports;
		this.evidence = evidence;
		this.sheets = sheets;
		this.passages = passages;
		this.situations = situations;
		this.clock = clock;
	}

	/**
	 * Opens the report at that page; before its first one or after its last, there.
	 * @param sought words to look for, or {@code null}
	 * @param session in which it is read
	 * @throws fr.cqpm.shared.NotFound when there is none, or it is not this actor's to
	 * read
	 */
	@Transactional
	public Reading open(Actor actor, DossierId id, int page, @Nullable String sought, String session) {
		return open(actor, this.dossiers.get(id), this.files.read(actor, id, session), page, sought);
	}

	/**
	 * Shows a candidate again the page they pin a passage of: what they read already.
	 * @throws fr.cqpm.shared.NotFound for anybody else
	 */
	@Transactional(readOnly = true)
	public Reading again(Actor actor, DossierId id, int page) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireCandidate(actor);
		return open(actor, dossier, this.files.readable(actor, id), page, null);
	}

	private Reading open(Actor actor, Dossier dossier, ReportVersion version, int page, @Nullable String sought) {
		DossierId id = dossier.id();
		int last = (version.pageCount() != null) ? version.pageCount() : 1;
		int shown = Math.clamp(page, 1, last);
		TextState state = this.texts.state(version.id());
		String words = (sought != null) ? sought.substring(0, Math.min(sought.length(), LONGEST_SEARCH)).strip() : "";
		boolean searching = !words.isEmpty() && state == TextState.AVAILABLE;
		List<PageHit> hits = searching ? this.texts.search(version.id(), words) : List.of();
		boolean own = dossier.candidate().equals(actor.person());
		List<Passage> here = this.passages.of(id).stream().filter((each) -> each.place().page() == shown).toList();
		return new Reading(dossier, this.registrations.of(dossier).candidateName(), version,
				own && this.reports.deposited(id).isEmpty(), state, shown, said(version, shown, searching ? words : ""),
				words, hits, proofs(dossier), here, own ? pinning(dossier) : null);
	}

	private @Nullable Excerpt said(ReportVersion version, int page, String sought) {
		return this.texts.page(version.id(), page).map((text) -> this.texts.marked(text, sought)).orElse(null);
	}

	private List<Reading.Proofs> proofs(Dossier dossier) {
		Map<CriterionNumber, List<EvidenceItem>> evidence = this.evidence.of(dossier.id());
		return this.editions.byId(dossier.edition())
			.capacities()
			.stream()
			.map((capacity) -> new Reading.Proofs(capacity, lines(capacity, evidence)))
			.filter((part) -> !part.lines().isEmpty())
			.toList();
	}

	private static List<Reading.Line> lines(Capacity capacity, Map<CriterionNumber, List<EvidenceItem>> evidence) {
		return capacity.criteria()
			.stream()
			.map((criterion) -> new Reading.Line(criterion, evidence.getOrDefault(criterion.number(), List.of())))
			.filter((line) -> !line.items().isEmpty())
			.toList();
	}

	private Reading.@Nullable Pinning pinning(Dossier dossier) {
		if (dossier.refusal(Act.PREPARE_REPORT, this.clock.instant()).isPresent()) {
			return null;
		}
		return new Reading.Pinning(this.sheets.planned(dossier), this.situations.of(dossier.id()));
	}

}
