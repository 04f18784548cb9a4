package fr.cqpm.mail;

/**
 * Échec d'un envoi: why a mail did not leave, as the staff reads it. What the server said
 * stands below it.
 */
public enum MailFailure {

	/** No connection to the SMTP server, or it turned us away before any address. */
	UNREACHABLE(Patience.DAYS, "Le serveur de messagerie ne répond pas. L’envoi est retenté automatiquement."),

	/** The server knows us no more: name, password or sender. */
	NOT_ACCEPTED(Patience.DAYS,
			"Le serveur de messagerie refuse les envois de cette application. "
					+ "L’administrateur doit vérifier ses réglages\u00a0; l’envoi est retenté automatiquement."),

	/** « Come back later », or a line that broke. */
	LATER(Patience.DAYS, "Le serveur de messagerie a remis l’envoi à plus tard. L’envoi est retenté automatiquement."),

	/** An address that the server refuses for good. */
	ADDRESS_REFUSED(Patience.NONE, "Le serveur de messagerie refuse cette adresse. Vérifiez-la auprès de la personne."),

	/** Not an address. */
	ADDRESS_INVALID(Patience.NONE, "Cette adresse électronique n’est pas valable. Corrigez-la."),

	/** The server read the mail and wants none of it. */
	CONTENT_REFUSED(Patience.HOURS, "Le serveur de messagerie refuse ce message."),

	/** Its template or its documents fail. */
	NOT_WRITTEN(Patience.HOURS,
			"Ce courriel n’a pas pu être préparé. Signalez-le à l’administrateur avec le détail ci-dessous."),

	/** Failed before failures had names. */
	UNKNOWN(Patience.DAYS, "Ce courriel n’est pas parti.");

	private final int patience;

	private final String reason;

	MailFailure(int patience, String reason) {
		this.patience = patience;
		this.reason = reason;
	}

	/** After how many attempts a mail is parked, and waits for the staff. */
	int patience() {
		return this.patience;
	}

	public String reason() {
		return this.reason;
	}

	/** In attempts, at growing delays. */
	private static final class Patience {

		static final int NONE = 1;

		/** Two hours. */
		static final int HOURS = 8;

		/** Four days. */
		static final int DAYS = 30;

	}

}
