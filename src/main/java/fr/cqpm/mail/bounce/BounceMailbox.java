package fr.cqpm.mail.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

import fr.cqpm.shared.CqpmProperties;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boîte des retours, over IMAP: what was not read yet is read once, and marked as read
 * whatever it was.
 */
final class BounceMailbox {

	private static final Logger logger = LoggerFactory.getLogger(BounceMailbox.class);

	/** Reports are short; whoever sends more wants something else. */
	private static final int LARGEST = 1024 * 1024;

	/** Of one round; the rest waits for the next one. */
	private static final int AT_ONCE = 200;

	private final CqpmProperties.Bounces settings;

	private final ReturnedMails returned;

	private final Bounces bounces;

	BounceMailbox(CqpmProperties properties, Bounces bounces) {
		this.settings = properties.bounces();
		this.returned = new ReturnedMails(properties.host());
		this.bounces = bounces;
	}

	/**
	 * Reads what is new.
	 * @return how many mails are known to have come back since
	 */
	int read() throws MessagingException {
		String protocol = this.settings.tls() ? "imaps" : "imap";
		try (Store store = Session.getInstance(session(protocol)).getStore(protocol)) {
			store.connect(this.settings.host(), this.settings.port(), this.settings.user(), this.settings.password());
			try (Folder folder = store.getFolder(this.settings.folder())) {
				folder.open(Folder.READ_WRITE);
				return read(folder);
			}
		}
	}

	private int read(Folder folder) throws MessagingException {
		Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
		int marked = 0;
		for (Message message : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
			Optional<ReturnedMail> mail = mail(message);
			if (mail.isPresent() && this.bounces.mark(mail.get())) {
				logger.info("Mail {} came back", mail.get().mail());
				marked++;
			}
			message.setFlag(Flags.Flag.SEEN, true);
		}
		return marked;
	}

	/** What others wrote may be anything: it never stops the round. */
	private Optional<ReturnedMail> mail(Message message) throws MessagingException {
		byte[] content;
		try {
			content = content((IMAPMessage) message);
		}
		catch (IOException unread) {
			throw new MessagingException("The mailbox broke off", unread);
		}
		if (content == null) {
			return Optional.empty();
		}
		try {
			return this.returned.read(content);
		}
		catch (MessagingException | IOException | RuntimeException | StackOverflowError malformed) {
			logger.info("A message of the bounce mailbox was left aside: {}", malformed.getClass().getSimpleName());
			return Optional.empty();
		}
	}

	/** The whole message, or {@code null} where it is too large for a report. */
	private static byte @Nullable [] content(IMAPMessage message) throws MessagingException, IOException {
		if (message.getSize() > LARGEST) {
			return null;
		}
		message.setPeek(true);
		try (InputStream stream = message.getMimeStream()) {
			byte[] content = stream.readNBytes(LARGEST + 1);
			return (content.length <= LARGEST) ? content : null;
		}
	}

	private static Properties session(String protocol) {
		Properties session = new Properties();
		String prefix = "mail." + protocol + ".";
		session.put(prefix + "connectiontimeout", "10000");
		session.put(prefix + "timeout", "30000");
		session.put(prefix + "writetimeout", "30000");
		session.put(prefix + "ssl.checkserveridentity", "true");
		return session;
	}

}
