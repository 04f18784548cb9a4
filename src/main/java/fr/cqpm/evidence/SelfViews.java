package fr.cqpm.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points de vue du candidat, criterion by criterion: a draft until the deposit, which
 * freezes them. They are shown beside the other voices, and count nowhere.
 */
@Service
public class SelfViews {

	private final Dossiers dossiers;

	private final EvidenceSheets sheets;

	private final SelfViewRows rows;

	private final Clock clock;

	SelfViews(Dossiers dossiers, EvidenceSheets sheets, SelfViewRows rows, Clock clock) {
		this.dossiers = dossiers;
		this.sheets = sheets;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * What is said, of each criterion of which something is; the caller has decided who
	 * may.
	 */
	@Transactional(readOnly = true)
	public Map<CriterionNumber, SelfView> of(DossierId id) {
		return EvidenceSheets.said(this.rows.of(id));
	}

	/**
	 * Saves what is said of some criteria. What stands already is left as it is, so that
	 * the same asked twice happens once.
	 * @param said each with the version that was shown
	 * @return the version each now has; one that is left out was changed meanwhile, and
	 * is not changed now
	 * @throws fr.cqpm.shared.NotFound for anybody but the candidate, or for a criterion
	 * that is not planned
	 * @throws fr.cqpm.shared.RuleViolation outside the window
	 */
	@Transactional
	public Map<CriterionNumber, Integer> save(Actor actor, DossierId id, SortedMap<CriterionNumber, SaidOfSelf> said) {
		Dossier dossier = this.dossiers.share(id);
		dossier.requireCandidate(actor);
		dossier.require(Act.PREPARE_REPORT, this.clock.instant());
		this.sheets.requirePlanned(dossier, said.keySet());
		Map<CriterionNumber, SaidOfSelf> stored = this.rows.of(id);
		Map<CriterionNumber, Integer> versions = new TreeMap<>();
		said.forEach((criterion, now) -> {
			SaidOfSelf standing = stored.getOrDefault(criterion, SaidOfSelf.NOTHING);
			if (standing.view() == now.view()) {
				versions.put(criterion, standing.version());
			}
			else if (this.rows.save(dossier, criterion, now, this.clock.instant())) {
				versions.put(criterion, now.version() + 1);
			}
		});
		return versions;
	}

}
