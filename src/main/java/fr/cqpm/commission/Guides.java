package fr.cqpm.commission;

import java.util.Set;
import java.util.stream.Collectors;

import fr.cqpm.certification.Criterion;
import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.interview.InterviewGuide;
import fr.cqpm.commission.interview.OralEvidence;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guides d'entretien. As long as marks are sealed (R9) a guide knows only what every
 * member may read anyway: the candidate's evidence, the conditions, the company's
 * opinion.
 */
@Service
public class Guides {

	private final Dossiers dossiers;

	private final Panels panels;

	private final CommissionFiles files;

	private final OralEvidence oral;

	private final int minutes;

	Guides(Dossiers dossiers, Panels panels, CommissionFiles files, OralEvidence oral, CqpmProperties properties) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.files = files;
		this.oral = oral;
		this.minutes = (int) properties.commission().interview().toMinutes();
	}

	/** The guide of that dossier's interview, for a member of its commission. */
	@Transactional(readOnly = true)
	public GuideSheet of(Actor actor, DossierId id) {
		Seat seat = this.panels.requireMember(actor, id);
		CommissionFile file = this.files.of(this.dossiers.get(id));
		Set<CriterionNumber> settled = settled(file);
		InterviewGuide guide = InterviewGuide.of(file.edition().capacities(), file.agenda(),
				new Hearing(file).reserved(), settled, this.minutes);
		return new GuideSheet(seat, guide, settled, file.sealed(), this.minutes,
				this.oral.readBy(seat.person(), id, file.sealed()));
	}

	/** What was decided rests on marks, and is as sealed as they are (R9). */
	private static Set<CriterionNumber> settled(CommissionFile file) {
		if (file.sealed()) {
			return Set.of();
		}
		return file.edition()
			.criteria()
			.stream()
			.map(Criterion::number)
			.filter(file::settled)
			.collect(Collectors.toUnmodifiableSet());
	}

}
