package fr.cqpm.commission;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page has seen of a decision: its revision and how much it rests on. Sent back by
 * the form, it tells whether somebody else has decided or revised meanwhile.
 *
 * @param revision of the decision in force, 0 when there is none
 * @param basis for a criterion: revisions of its marks; for a capacity: revisions of
 * marks and decisions on its criteria
 */
public record Seen(int revision, int basis) {

	private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})");

	/**
	 * Reads what {@link #toString} wrote; what nobody wrote is as if nothing was seen.
	 */
	public static Seen parse(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches() ? new Seen(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
				: new Seen(-1, -1);
	}

	@Override
	public String toString() {
		return this.revision + "." + this.basis;
	}

}
