package fr.cqpm.commission;

/**
 * Décision sur une capacité (§ IV.2.A): « L'acquisition de chacune des capacités
 * professionnelles est validée par une commission d'évaluation ». A capacity without one
 * is undecided.
 */
public enum CapacityOutcome {

	ACQUIRED("Acquise", "✓"),

	NOT_ACQUIRED("Non acquise", "✕");

	private final String label;

	private final String glyph;

	CapacityOutcome(String label, String glyph) {
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
