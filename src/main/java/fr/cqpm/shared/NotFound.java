package fr.cqpm.shared;

/**
 * What was asked for does not exist, or is not this person's to see: the two look the
 * same (404).
 */
public class NotFound extends RuntimeException {

	public NotFound(String what) {
		super(what);
	}

}
