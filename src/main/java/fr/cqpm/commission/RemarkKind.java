package fr.cqpm.commission;

/** Nature d'une remarque au procès-verbal. */
public enum RemarkKind {

	/** The member would have decided otherwise. */
	DISSENT("Opinion divergente"),

	/** The member agrees, with a reservation. */
	RESERVATION("Réserve");

	private final String label;

	RemarkKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
