package fr.cqpm.mail;

import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * A message whose Message-ID comes from the outbox: sent twice, it is the same message.
 */
class IdentifiedMessage extends MimeMessage {

	private final String messageId;

	IdentifiedMessage(MimeMessage source, UUID id, String host) {
		super(source.getSession());
		this.messageId = "<" + id + "@" + host + ">";
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", this.messageId);
	}

}
