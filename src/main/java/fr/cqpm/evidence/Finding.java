package fr.cqpm.evidence;

/** Ce que devient un passage dans une nouvelle version du rapport. */
public enum Finding {

	/** The candidate put it there. */
	PINNED(false),

	/** It stands at the same page. */
	KEPT(false),

	/** It stands at another page. */
	MOVED(true),

	/** Its words stand nowhere. */
	MISSING(true),

	/** The page says something else. */
	CHANGED(true),

	/** Nobody can tell: the version's text is not available. */
	UNKNOWN(true);

	private final boolean doubtful;

	Finding(boolean doubtful) {
		this.doubtful = doubtful;
	}

	/** Whether the candidate is asked to look. */
	public boolean isDoubtful() {
		return this.doubtful;
	}

}
