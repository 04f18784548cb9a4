package fr.cqpm.panel;

import java.util.Locale;

/** Ce que le candidat prépare et apporte. */
final class Preparation {

	private Preparation() {
	}

	/** For that meeting, in a room or by video. */
	static String of(MeetingKind kind, String place) {
		String prepared = (kind == MeetingKind.PRESENTATION)
				? "Préparez la présentation de vos projets ou activités, à partir de votre rapport. "
						+ "Si vous montrez un support, envoyez-le avant la séance depuis votre page."
				: "Ayez votre rapport avec vous\u00a0: la commission vous pose des questions sur ce que vous y décrivez.";
		return prepared + ((place.toLowerCase(Locale.FRENCH).contains("visio"))
				? " Connectez-vous dix minutes avant et vérifiez le son et l’image. Gardez une pièce d’identité près de vous."
				: " Apportez une pièce d’identité.");
	}

}
