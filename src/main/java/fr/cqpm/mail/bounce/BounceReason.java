package fr.cqpm.mail.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Motif d'un retour: what a server said, for people who do not read codes (RFC 3463). */
final class BounceReason {

	private static final int LONGEST = 300;

	private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

	private BounceReason() {
	}

	/** In French, with the server's line, which is not ours. */
	static String of(String status, String said) {
		String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		// Half a character that the cut left is none
		String quoted = line.substring(0, Math.min(line.length(), LONGEST)).replaceAll("\\p{Cs}", "");
		Matcher code = STATUS.matcher(status + " " + quoted);
		String reason = code.find() ? words(code.group(1), code.group(2), code.group(3))
				: "Le serveur du destinataire a refusé ce courriel.";
		return quoted.isEmpty() ? reason : reason + " Réponse du serveur\u00a0: «\u00a0" + quoted + "\u00a0»";
	}

	private static String words(String kind, String subject, String detail) {
		if (kind.equals("4")) {
			return "Le serveur du destinataire n’a pas pris ce courriel, et l’envoi a été abandonné.";
		}
		return switch (subject + "." + detail) {
			case "1.0", "1.1", "1.3", "1.6", "1.10" -> "Cette adresse n’existe pas.";
			case "1.2", "4.4" -> "Le domaine de cette adresse n’existe pas, ou ne reçoit pas de courriel.";
			case "2.1" -> "Cette boîte aux lettres est fermée.";
			case "2.2" -> "Cette boîte aux lettres est pleine.";
			case "2.3", "3.4" -> "Ce courriel est trop gros pour cette boîte aux lettres.";
			default ->
				subject.equals("7") ? "Le serveur du destinataire refuse nos courriels (filtre ou règle de sécurité)."
						: "Le serveur du destinataire a refusé ce courriel.";
		};
	}

}
