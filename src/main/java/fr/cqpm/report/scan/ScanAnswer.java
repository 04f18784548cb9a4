package fr.cqpm.report.scan;

/** Réponse de l'antivirus about one file. */
public sealed interface ScanAnswer {

	/** Nothing was found. */
	record Clean() implements ScanAnswer {

	}

	/**
	 * The file is infected.
	 *
	 * @param signature what was found, in the scanner's words
	 */
	record Infected(String signature) implements ScanAnswer {

	}

}
