package fr.cqpm.commission.pen;

/** Comment la plume change de main. */
public enum PenWay {

	/** It was free. */
	TAKEN("Plume prise"),

	/** Its holder gave it. */
	HANDED("Plume passée"),

	/** Its holder was silent. */
	TAKEN_OVER("Plume reprise"),

	/** Its holder has laid it down: it is free. */
	LAID_DOWN("Plume posée");

	private final String label;

	PenWay(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
