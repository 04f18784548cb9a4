package fr.cqpm.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Coursier: hands one mail to the SMTP server, within a limit. The settings bound each
 * read and each write; a server that says a little again and again would still hold its
 * sender for ever, until its lease is another's.
 */
@Component
class Courier {

	/** Well below {@link OutboxQueue#LEASE}. */
	private static final Duration LIMIT = Duration.ofMinutes(2);

	private final JavaMailSender sender;

	private final Duration limit;

	@Autowired
	Courier(JavaMailSender sender) {
		this(sender, LIMIT);
	}

	Courier(JavaMailSender sender, Duration limit) {
		this.sender = sender;
		this.limit = limit;
	}

	/** Returns when the server has taken the mail. */
	void hand(MimeMessage message) throws Exception {
		FutureTask<Void> talk = new FutureTask<>(() -> talk(message), null);
		// Interrupting a virtual thread closes the socket that it reads or writes
		Thread talker = Thread.ofVirtual().name("smtp").start(talk);
		try {
			talk.get(this.limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException slow) {
			talker.interrupt();
			talker.join();
			throw new IOException("The server took longer than " + this.limit.toSeconds() + " s", slow);
		}
		catch (ExecutionException failure) {
			throw (failure.getCause() instanceof Exception cause) ? cause : failure;
		}
	}

	private void talk(MimeMessage message) {
		try {
			this.sender.send(message);
		}
		catch (MailSendException failure) {
			if (!failure.getFailedMessages().isEmpty()) {
				throw failure;
			}
			// Taken; only saying goodbye failed
		}
	}

}
