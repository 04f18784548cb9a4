package fr.cqpm.shared.pdf;

/**
 * Too many documents are being rendered (503): the request waited its turn in vain.
 * Nothing was changed; the same request may be sent again.
 */
public class PdfBusy extends RuntimeException {

	public PdfBusy() {
		super("Trop de documents sont en cours de préparation. Réessayez dans une minute.");
	}

	/** The French sentence. */
	public String reason() {
		return String.valueOf(getMessage());
	}

}
