package fr.cqpm.mail;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Gives the address of a mailed link when the mail is rendered: no usable link waits in
 * the outbox.
 */
public interface LinkAddresses {

	/** The whole address, from the configured base URL. */
	String address(UUID link);

	/**
	 * The short code that leads to the same page, or {@code null} where there is none.
	 */
	default @Nullable String code(UUID link) {
		return null;
	}

}
