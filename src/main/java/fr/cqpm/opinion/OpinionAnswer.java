package fr.cqpm.opinion;

/**
 * Réponse d'un avis, for a capacity or a criterion. It informs; it is never a score, and
 * has no value to count with.
 */
public enum OpinionAnswer {

	FAVOURABLE("Favorable", false),

	RESERVED("Réservé", true),

	UNFAVOURABLE("Défavorable", true),

	NOT_OBSERVED("Non observé", false);

	private final String label;

	private final boolean needsComment;

	OpinionAnswer(String label, boolean needsComment) {
		this.label = label;
		this.needsComment = needsComment;
	}

	public String label() {
		return this.label;
	}

	/** Whether a comment must say why. */
	public boolean needsComment() {
		return this.needsComment;
	}

}
