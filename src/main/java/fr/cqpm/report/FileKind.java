package fr.cqpm.report;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nature d'un fichier: what the candidate sends it as. Each kind has versions, conditions
 * and a window of its own.
 */
public enum FileKind {

	/** Le rapport d'activité, of which the newest version is deposited. */
	REPORT("rapport", "/mon-dossier/rapport"),

	/** Une annexe du rapport: several, deposited with it. */
	ANNEX("annexe", "/mon-dossier/annexes"),

	/** Le support de la présentation orale: the newest one counts. */
	SUPPORT("support de présentation", "/mon-dossier/support");

	private final String label;

	private final String page;

	FileKind(String label, String page) {
		this.label = label;
		this.page = page;
	}

	/** As a sentence names it, without its article. */
	public String label() {
		return this.label;
	}

	/** Where the candidate sends it. */
	public String page() {
		return this.page;
	}

	/** Where candidates send files, of whatever kind. */
	public static Set<String> pages() {
		return Stream.of(values()).map(FileKind::page).collect(Collectors.toUnmodifiableSet());
	}

}
