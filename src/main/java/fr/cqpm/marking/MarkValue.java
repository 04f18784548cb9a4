package fr.cqpm.marking;

/**
 * Satisfaction d'un critère: an assessor's mark, and the commission's decision, in the
 * same words. A criterion without one is « non évalué ».
 */
public enum MarkValue {

	MET("Satisfait", "✓"),

	NOT_MET("Non satisfait", "✕"),

	TO_REVIEW("À revoir", "↺"),

	NOT_APPLICABLE("Sans objet", "–");

	private final String label;

	private final String glyph;

	MarkValue(String label, String glyph) {
		this.label = label;
		this.glyph = glyph;
	}

	public String label() {
		return this.label;
	}

	/** The sign shown beside the word, never instead of it. */
	public String glyph() {
		return this.glyph;
	}

}
