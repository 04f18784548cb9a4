package fr.cqpm.panel;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Déclarations d'indépendance (R11): each member says, when they first open a file,
 * whether they have a conflict of interest with it. Who declares one, even later, opens
 * it no more and is set aside: what they have marked counts no more, and the staff are
 * told to replace them.
 */
@Service
public class Independences {

	private static final int LONGEST_REASON = 2000;

	private final Dossiers dossiers;

	private final Panels panels;

	private final PanelRows rows;

	private final Optional<Assignments> assignments;

	private final Registrations registrations;

	private final Convocations convocations;

	private final ConflictNotices notices;

	private final Journal journal;

	private final Clock clock;

	Independences(Dossiers dossiers, Panels panels, PanelRows rows, Optional<Assignments> assignments,
			Registrations registrations, Convocations convocations, ConflictNotices notices, Journal journal,
			Clock clock) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.rows = rows;
		this.assignments = assignments;
		this.registrations = registrations;
		this.convocations = convocations;
		this.notices = notices;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Records that the actor has no conflict of interest, or which. Declared again as it
	 * stands, nothing happens; a declared conflict is final.
	 * @param conflict whether there is one
	 * @param reason what it is, where there is one
	 */
	@Transactional
	public Verdict declare(Actor actor, DossierId id, boolean conflict, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.seat(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		Panel.Declaration declared = conflict ? Panel.Declaration.CONFLICT : Panel.Declaration.INDEPENDENT;
		if (seat.declaration() == declared) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = refusals(seat, conflict, reason);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		String stated = conflict ? reason : null;
		this.rows.declare(dossier, seat.person(), stated);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("panel.independence", conflict ? "Conflit d’intérêts déclaré" : "Indépendance déclarée")
					.with("Motif", stated));
		if (conflict) {
			setAside(actor, dossier, seat);
		}
		return Verdict.accepted();
	}

	private void setAside(Actor actor, Dossier dossier, Seat seat) {
		this.rows.stepDown(dossier, seat.person());
		this.assignments.ifPresent((assigned) -> assigned.setAside(actor, dossier, seat.person()));
		this.notices.send(dossier, actor.name(), seat);
		List<Member> sitting = this.rows.members(dossier.id()).stream().filter(Member::sits).toList();
		this.convocations.send(this.registrations.of(dossier), sitting, this.rows.planning(dossier.id()), sitting);
	}

	private static List<Refusal> refusals(Seat seat, boolean conflict, @Nullable String reason) {
		if (seat.declaration() == Panel.Declaration.CONFLICT) {
			return List
				.of(Refusal.of(Rule.R11, "Vous avez déclaré un conflit d’intérêts\u00a0: le centre vous remplace."));
		}
		if (conflict && (reason == null || reason.isBlank())) {
			return List.of(Refusal.at("reason", Rule.R11, "Indiquez en quoi consiste le conflit d’intérêts."));
		}
		if (reason != null && reason.length() > LONGEST_REASON) {
			return List.of(Refusal.at("reason", Rule.R11, "Le motif compte 2 000 caractères au plus."));
		}
		return List.of();
	}

}
