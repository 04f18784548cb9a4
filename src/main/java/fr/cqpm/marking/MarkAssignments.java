package fr.cqpm.marking;

import java.util.Optional;
import java.util.Set;

import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.panel.Assignments;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

import org.springframework.stereotype.Component;

/** Opens an assessor's grid when they join a commission, and keeps who has marked. */
@Component
class MarkAssignments implements Assignments {

	private final Marks marks;

	private final MarkRows rows;

	private final Unsealing unsealing;

	private final Journal journal;

	private final Editions editions;

	MarkAssignments(Marks marks, MarkRows rows, Unsealing unsealing, Journal journal, Editions editions) {
		this.marks = marks;
		this.rows = rows;
		this.unsealing = unsealing;
		this.journal = journal;
		this.editions = editions;
	}

	@Override
	public Optional<Refusal> refusalToJoin(Dossier locked) {
		// Marks that all have seen could not be sealed again from who would mark after
		return this.marks.state(locked.id()).allSubmitted()
				? Optional.of(Refusal.at("members", Rule.R9,
						"Toutes les évaluations sont transmises\u00a0: la commission ne peut plus s’agrandir."))
				: Optional.empty();
	}

	@Override
	public Optional<Refusal> refusalToLeave(Dossier locked, PersonId member, String name) {
		if (this.rows.excluded(locked.id(), member)) {
			return Optional.of(Refusal.at("members", Rule.R9, name
					+ " n’est plus attendu par décision du président\u00a0: le procès-verbal doit pouvoir le dire."));
		}
		return this.rows.begun(locked.id(), member)
				? Optional.of(Refusal.at("members", Rule.R9,
						name + " a déjà évalué un critère\u00a0: seul le président peut l’exclure, avec un motif."))
				: Optional.empty();
	}

	/**
	 * Nobody but the president stops waiting for somebody's marks, with a reason (R9).
	 */
	@Override
	public Optional<Refusal> refusalToDoWithout(Dossier locked, Set<PersonId> leaving) {
		MarkingState state = this.marks.state(locked.id());
		return !state.allSubmitted() && state.without(leaving).allSubmitted() ? Optional
			.of(Refusal.at("members", Rule.R9,
					"Les évaluations des autres membres seraient dévoilées\u00a0: remplacez qui part, ou laissez le "
							+ "président l’exclure, avec un motif."))
				: Optional.empty();
	}

	@Override
	public void setAside(Actor actor, Dossier locked, PersonId member) {
		Assessor assessor = this.marks.state(locked.id()).assessor(member).orElseThrow();
		if (assessor.submittedAt() != null) {
			this.journal.record(actor, locked.centre(), locked.id(),
					JournalAct.of("marking.set-aside", "Évaluations de " + assessor.name() + " écartées")
						.with("Membre", assessor.name())
						.with("Motif", "Conflit d’intérêts déclaré"));
		}
		else if (assessor.exclusion() == null) {
			// Perhaps they were the last whom the others' marks waited for
			this.unsealing.tell(actor, locked);
		}
	}

	@Override
	public void joined(Dossier locked, PersonId member) {
		this.rows.open(locked, member, this.editions.byId(locked.edition()).criteria());
	}

	@Override
	public void leaving(Dossier locked, PersonId member) {
		this.rows.close(locked, member);
	}

}
