package fr.cqpm.jury;

import java.util.Set;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.OpinionSummary;

/**
 * Un candidat devant le jury, read-only.
 *
 * @param chairing whether who reads it presides
 * @param opinion avis de l'entreprise, or its waiver
 */
public record CandidateSheet(JurySession session, boolean chairing, Standing standing, OpinionSummary opinion) {

	/** Its number, as opinions know it. */
	public CapacityNumber number(CapacityStanding capacity) {
		return new CapacityNumber(capacity.number());
	}

	/** What the jury may declare (R12), and nothing else. */
	public Set<Declaration> allowed() {
		return DeclarationRules.allowed(this.standing.admissibility());
	}

	/** Whether who reads it may declare now. */
	public boolean declaring() {
		return this.chairing && !this.session.isClosed() && this.session.attendance() != null
				&& this.standing.declared() == null;
	}

}
