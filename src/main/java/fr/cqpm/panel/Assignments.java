package fr.cqpm.panel;

import java.util.Optional;
import java.util.Set;

import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;

/**
 * What depends on who sits in a commission: implemented by the modules below, and asked
 * under the root's lock.
 */
public interface Assignments {

	/** Why nobody may join the commission any more; empty when one may. */
	Optional<Refusal> refusalToJoin(Dossier locked);

	/**
	 * Why that member may not leave any more; empty when they may.
	 * @param name the member's, for the sentence
	 */
	Optional<Refusal> refusalToLeave(Dossier locked, PersonId member, String name);

	/**
	 * Why these members, whom nobody replaces, may not leave together; empty when they
	 * may.
	 */
	Optional<Refusal> refusalToDoWithout(Dossier locked, Set<PersonId> leaving);

	/**
	 * That member has declared a conflict of interest: nothing of theirs counts any more.
	 */
	void setAside(Actor actor, Dossier locked, PersonId member);

	/** That member has joined. */
	void joined(Dossier locked, PersonId member);

	/** That member is about to leave. */
	void leaving(Dossier locked, PersonId member);

}
