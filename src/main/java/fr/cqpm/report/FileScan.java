package fr.cqpm.report;

import org.jspecify.annotations.Nullable;

/**
 * Analyse antivirus d'un fichier.
 *
 * @param late whether the scanner could not be asked so far
 * @param finding what was found in an infected file, in the scanner's words
 */
public record FileScan(State state, boolean late, @Nullable String finding) {

	static final FileScan NONE = new FileScan(State.NOT_CONFIGURED, false, null);

	/** Where it stands. */
	public enum State {

		/** No scanner was configured, or none is any more. */
		NOT_CONFIGURED,

		/** « Analyse antivirus en cours ». */
		PENDING,

		/** Nothing was found. */
		CLEAN,

		/** Something was found: the file is given to nobody. */
		INFECTED

	}

	/** Whether anybody who may read the file may have it now. */
	public boolean isReadable() {
		return this.state == State.NOT_CONFIGURED || this.state == State.CLEAN;
	}

	public boolean isPending() {
		return this.state == State.PENDING;
	}

	public boolean isInfected() {
		return this.state == State.INFECTED;
	}

}
