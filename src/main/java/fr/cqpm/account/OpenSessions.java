package fr.cqpm.account;

import java.util.List;

import fr.cqpm.shared.PersonId;

/** Sessions ouvertes of a person, to see and to close. */
public interface OpenSessions {

	/**
	 * The person's sessions, the last used first.
	 * @param current the id of the one that asks
	 */
	List<OpenSession> of(PersonId person, String current);

	/** Closes that session of the person; of another, nothing happens. */
	void close(PersonId person, String handle);

	/** Closes all but the one that asks. */
	void closeOthers(PersonId person, String current);

}
