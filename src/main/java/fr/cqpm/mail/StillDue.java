package fr.cqpm.mail;

import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;

/**
 * Rappel encore utile: asked just before a reminder leaves, within its centre. What is
 * done in the meantime is not asked for again.
 */
public interface StillDue {

	/** Whether this module knows what such a mail reminds of. */
	boolean supports(String kind);

	/** Whether what the mail reminds of is still to be done. */
	boolean isDue(ExamCentreId centre, UUID subject);

}
