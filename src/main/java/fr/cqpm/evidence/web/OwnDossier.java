package fr.cqpm.evidence.web;

import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import org.springframework.stereotype.Component;

/** The dossier that « mon dossier » means: the candidate's newest. */
@Component
class OwnDossier {

	private final Dossiers dossiers;

	OwnDossier(Dossiers dossiers) {
		this.dossiers = dossiers;
	}

	/**
	 * The dossier of who acts.
	 * @throws NotFound when they have none
	 */
	DossierId of(Actor actor) {
		return this.dossiers.ofCandidate(actor.requirePerson())
			.stream()
			.findFirst()
			.map(Dossier::id)
			.orElseThrow(() -> new NotFound("No dossier of " + actor.name()));
	}

}
