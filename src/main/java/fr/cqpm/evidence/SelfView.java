package fr.cqpm.evidence;

/**
 * Point de vue du candidat sur un critère: how far they say they are, the first of the
 * four voices beside company, assessors and commission. It informs and is never a score:
 * nothing is computed with it.
 */
public enum SelfView {

	MASTERED("maîtrisé"),

	IN_PROGRESS("en cours"),

	NOT_PRACTISED("non mis en œuvre");

	private final String label;

	SelfView(String label) {
		this.label = label;
	}

	/** As said of the criterion, in small letters. */
	public String label() {
		return this.label;
	}

}
