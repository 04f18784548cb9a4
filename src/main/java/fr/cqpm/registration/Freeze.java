package fr.cqpm.registration;

/**
 * Gel: a later fact that closes an earlier window. Written, dated, on the dossier's root
 * by the module where it happens; lifted there as well, where that is possible.
 */
public enum Freeze {

	/** The report is deposited; lifted when the centre returns it as incomplete. */
	REPORT_DEPOSITED,

	/** An assessor has marked a first criterion; never lifted. */
	FIRST_MARK,

	/** The commission has decided a first capacity; never lifted. */
	FIRST_CAPACITY_DECISION,

	/** The commission is closed; lifted by a reasoned reopening. */
	COMMISSION_CLOSED,

	/**
	 * The jury has declared « admissible » or « non admissible »; lifted by a
	 * rectification only. A deferral (« ajourné ») does not write it.
	 */
	RESULT_DECLARED

}
