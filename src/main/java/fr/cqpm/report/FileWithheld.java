package fr.cqpm.report;

import java.io.Serial;

/**
 * Fichier retenu: it exists and is its reader's to read, but the virus scanner has not
 * seen it yet, or refuses it.
 */
public class FileWithheld extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final boolean infected;

	FileWithheld(ReportVersion version) {
		super("Version " + version.id() + " is " + version.scan().state());
		this.infected = version.scan().isInfected();
	}

	/** Whether it is refused for good. */
	public boolean isInfected() {
		return this.infected;
	}

}
