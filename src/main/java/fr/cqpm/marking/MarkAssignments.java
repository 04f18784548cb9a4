package fr.cqpm.marking;

import java.util.Optional;

import fr.cqpm.certification.Editions;
import fr.cqpm.panel.Assignments;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;

import org.springframework.stereotype.Component;

/** Opens an assessor's grid when they join a commission, and keeps who has marked. */
@Component
class MarkAssignments implements Assignments {

	private final Marks marks;

	private final MarkRows rows;

	private final Editions editions;

	MarkAssignments(Marks marks, MarkRows rows, Editions editions) {
		this.marks = marks;
		this.rows = rows;
		this.editions = editions;
	}

	@Override
	public Optional<Refusal> refusalToJoin(Dossier locked) {
		// Marks that all have seen could not be sealed again from who would mark after
		return this.marks.state(locked.id()).allSubmitted()
				? Optional.of(Refusal.at("members", Rule.R9,
						"Toutes les évaluations sont transmises : la commission ne peut plus s’agrandir."))
				: Optional.empty();
	}

	@Override
	public Optional<Refusal> refusalToLeave(Dossier locked, PersonId member, String name) {
		return this.rows.begun(locked.id(), member)
				? Optional.of(Refusal.at("members", Rule.R9,
						name + " a déjà évalué un critère : seul le président peut l’exclure, avec un motif."))
				: Optional.empty();
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
