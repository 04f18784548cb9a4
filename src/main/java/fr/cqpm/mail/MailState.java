package fr.cqpm.mail;

/** État d'un courriel: what became of it. */
public enum MailState {

	WAITING("none", "En attente"),

	SENT("ok", "Envoyé"),

	/** Failed, and tried again by itself. */
	RETRYING("review", "À réessayer"),

	/** Failed, and waits for the staff. */
	PARKED("no", "En échec"),

	/** Never left: what it reminded of was done. */
	DROPPED("void", "Devenu sans objet"),

	/** Came back. */
	BOUNCED("no", "Non distribué");

	private final String tone;

	private final String label;

	MailState(String tone, String label) {
		this.tone = tone;
		this.label = label;
	}

	/** Which chip shows it. */
	public String tone() {
		return this.tone;
	}

	public String label() {
		return this.label;
	}

}
