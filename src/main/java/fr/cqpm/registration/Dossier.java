package fr.cqpm.registration;

import java.time.Instant;
import java.util.Optional;

import fr.cqpm.certification.EditionId;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.RuleViolation;

/**
 * Dossier: the root of a candidate's file, as read under its lock or without.
 *
 * @param reference e.g. « LOR-2026-0042-A »
 * @param edition the edition pinned at registration
 * @param candidate whose file it is
 * @param windows which acts it still allows
 */
public record Dossier(DossierId id, ExamCentreId centre, String reference, EditionId edition, PersonId candidate,
		Instant registeredAt, Windows windows) {

	/** Whether the jury has declared the result. */
	public boolean declared() {
		return this.windows.freezes().contains(Freeze.RESULT_DECLARED);
	}

	/** Why this act may not be done now; empty when it may. */
	public Optional<Refusal> refusal(Act act, Instant now) {
		return this.windows.refusal(act, now);
	}

	/**
	 * Passes when this act may be done now.
	 * @throws RuleViolation outside its window
	 */
	public void require(Act act, Instant now) {
		refusal(act, now).ifPresent((refusal) -> {
			throw new RuleViolation(refusal.rule(), refusal.reason());
		});
	}

	/**
	 * Passes when the actor is of the staff of this dossier's centre.
	 * @throws NotFound otherwise
	 */
	public void requireStaff(Actor actor) {
		actor.require(Role.CENTRE_STAFF, this.centre);
	}

	/**
	 * Passes when the actor is this dossier's candidate.
	 * @throws NotFound otherwise
	 */
	public void requireCandidate(Actor actor) {
		if (!this.candidate.equals(actor.person())) {
			throw new NotFound("Not the candidate of " + this.reference);
		}
	}

}
