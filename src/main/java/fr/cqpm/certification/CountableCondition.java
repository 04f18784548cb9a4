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

}
