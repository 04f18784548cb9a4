package fr.cqpm.mail;

import java.util.UUID;

/**
 * Gives the address of a mailed link when the mail is rendered: no usable link waits in
 * the outbox.
 */
public interface LinkAddresses {

	/** The whole address, from the configured base URL. */
	String address(UUID link);

}
