package fr.cqpm.evidence;

/**
 * Mode de communication (§ II, capacité 8): « une maîtrise des trois modes de
 * communication, oral visuel et écrit ».
 */
public enum CommunicationMode {

	ORAL("oral"),

	VISUAL("visuel"),

	WRITTEN("écrit");

	private final String label;

	CommunicationMode(String label) {
		this.label = label;
	}

	/** The référentiel's word, in small letters. */
	public String label() {
		return this.label;
	}

}
