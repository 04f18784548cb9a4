package fr.cqpm.mail;

import org.jspecify.annotations.Nullable;

/**
 * Expéditeur: in whose name a mail is written, and whom to ask.
 *
 * @param centre the exam centre's name, or {@code null} where no centre writes
 * @param email where it is written to, or {@code null}
 * @param phone where it is called, or {@code null}
 */
public record MailSender(@Nullable String centre, @Nullable String email, @Nullable String phone) {

	/** The application itself. */
	static final MailSender APPLICATION = new MailSender(null, null, null);

}
