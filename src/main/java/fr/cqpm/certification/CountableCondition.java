package fr.cqpm.certification;

/**
 * Condition de réalisation dénombrable (§ II): what the candidate's situations must add
 * up to for one capacity. It informs and never blocks; the commission confirms.
 *
 * @param minimum how many situations at least
 * @param differentNatures whether these must be of as many different natures
 * @param allCommunicationModes whether together they must show oral, visual and written
 * communication
 * @param unit how the référentiel calls one of them: « cas », « situation », « projet »
 */
public record CountableCondition(int minimum, boolean differentNatures, boolean allCommunicationModes, String unit) {

	public CountableCondition {
		if (minimum < 1) {
			throw new IllegalArgumentException("A countable condition asks for one at least: " + minimum);
		}
	}

	/** That many of its unit, in French: « 1 projet », « 2 situations », « 2 cas ». */
	public String counted(int count) {
		return count + "\u00a0" + ((count < 2 || this.unit.matches(".*[sxz]")) ? this.unit : this.unit + "s");
	}

	/** Our reading of the condition, in one plain French sentence. */
	public String inWords() {
		StringBuilder words = new StringBuilder("Au moins ").append(counted(this.minimum));
		if (this.differentNatures) {
			words.append(", de natures différentes");
		}
		if (this.allCommunicationModes) {
			words.append(", qui montrent ensemble les trois modes de communication\u00a0: oral, visuel et écrit");
		}
		return words.append('.').toString();
	}

}
