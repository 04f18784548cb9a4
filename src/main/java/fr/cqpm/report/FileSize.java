package fr.cqpm.report;

import java.util.Locale;

/** Taille d'un fichier, as people read it. */
final class FileSize {

	private static final double UNIT = 1024;

	private FileSize() {
	}

	/** « 4,2 Mo », « 380 Ko », « 12 octets ». */
	static String inWords(long bytes) {
		if (bytes < UNIT) {
			return bytes + "\u00a0octets";
		}
		if (bytes < UNIT * UNIT) {
			return Math.round(bytes / UNIT) + "\u00a0Ko";
		}
		return String.format(Locale.FRENCH, "%.1f", bytes / UNIT / UNIT).replaceAll(",0$", "") + "\u00a0Mo";
	}

}
