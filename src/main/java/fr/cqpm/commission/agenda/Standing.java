package fr.cqpm.commission.agenda;

/** Où en est la décision de la commission sur un critère. */
public enum Standing {

	/** None is taken, or it only waits for being confirmed. */
	OPEN,

	/** Decided « à revoir ». */
	POSTPONED,

	/** What it rested on has changed. */
	CHANGED,

	/** Decided. */
	SETTLED

}
