package fr.cqpm.demo;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Boîte d'envoi de démonstration: keeps what would have left, so that a visitor can read
 * it. Nothing leaves this machine.
 */
@Component
@Profile("demo")
public class DemoMailbox extends JavaMailSenderImpl {

	private static final int KEPT = 200;

	private final Clock clock;

	private final Deque<DemoMail> mails = new ArrayDeque<>();

	private int last;

	DemoMailbox(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
		for (MimeMessage message : messages) {
			keep(message);
		}
	}

	private synchronized void keep(MimeMessage message) {
		this.last++;
		this.mails.addFirst(DemoMail.of(this.last, this.clock.instant(), message));
		if (this.mails.size() > KEPT) {
			this.mails.removeLast();
		}
	}

	/** The last that left, newest first. */
	public synchronized List<DemoMail> mails() {
		return List.copyOf(this.mails);
	}

	/** The mail of that number, while it is kept. */
	public synchronized Optional<DemoMail> mail(int number) {
		return this.mails.stream().filter((mail) -> mail.number() == number).findFirst();
	}

}
