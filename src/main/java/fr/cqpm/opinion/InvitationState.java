package fr.cqpm.opinion;

/**
 * État d'une demande d'avis, derived from what happened; no column holds it. That it is
 * late is said beside it ({@link Invitation#late}).
 */
public enum InvitationState {

	/** Mailed; nobody has begun. */
	ASKED("Demandé", "none"),

	/** « Commencer » was pressed. */
	OPENED("Ouvert", "none"),

	/** A first answer is saved. */
	BEGUN("Commencé", "current"),

	/** The opinion is the record. */
	TRANSMITTED("Transmis", "ok"),

	/** The staff are typing what is dictated by telephone. */
	DICTATED("Saisie par téléphone en cours", "current"),

	/** It was transmitted, and the centre has withdrawn it at its author's request. */
	WITHDRAWN("Avis retiré", "no"),

	/** It was taken by telephone, and the company says that it said something else. */
	DISPUTED("Contesté", "no"),

	/** « Ce n'est pas moi ». */
	NOT_CONCERNED("Ne concerne pas cette personne", "no"),

	/** Taken back by the centre: nobody is asked in its place. */
	REVOKED("Retirée", "no"),

	/** Another request stands in its place. */
	REPLACED("Remplacée", "no");

	private final String label;

	private final String tone;

	InvitationState(String label, String tone) {
		this.label = label;
		this.tone = tone;
	}

	public String label() {
		return this.label;
	}

	/** Its tone among the chips. */
	public String tone() {
		return this.tone;
	}

	/** What follows from what happened, the latest fact first. */
	static InvitationState of(Facts facts) {
		if (facts.transmitted()) {
			return facts.withdrawn() ? WITHDRAWN : (facts.disputed() ? DISPUTED : TRANSMITTED);
		}
		if (facts.revoked()) {
			return facts.replaced() ? REPLACED : REVOKED;
		}
		if (facts.dictated()) {
			return DICTATED;
		}
		if (facts.disclaimed()) {
			return NOT_CONCERNED;
		}
		if (facts.answered()) {
			return BEGUN;
		}
		return facts.begun() ? OPENED : ASKED;
	}

	/** Ce qui est arrivé. */
	record Facts(boolean transmitted, boolean withdrawn, boolean disputed, boolean revoked, boolean replaced,
			boolean dictated, boolean disclaimed, boolean answered, boolean begun) {

	}

}
