package fr.cqpm.mail;

import java.util.Optional;

import fr.cqpm.mail.OutgoingMail.Reminder;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.database.CentreScope;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Facteur: sends what waits in the outbox. A mail is leased in one short transaction,
 * sent outside any, and then marked; whoever is killed in between sends it a second time
 * at most, under the same Message-ID.
 */
@Component
public class Postman {

	private static final Logger logger = LoggerFactory.getLogger(Postman.class);

	private final OutboxQueue queue;

	private final ObjectProvider<StillDue> stillDue;

	private final MailMessages messages;

	private final Courier courier;

	Postman(OutboxQueue queue, ObjectProvider<StillDue> stillDue, MailMessages messages, Courier courier) {
		this.queue = queue;
		this.stillDue = stillDue;
		this.messages = messages;
		this.courier = courier;
	}

	/**
	 * Sends what is due, until nothing is or the server cannot be reached: what was not
	 * tried then waits without having failed.
	 * @return how many left
	 */
	public int deliver() {
		int sent = 0;
		Outcome outcome = Outcome.SENT;
		Optional<LeasedMail> next = this.queue.lease();
		while (next.isPresent() && outcome != Outcome.UNREACHABLE) {
			outcome = deliver(next.get());
			sent += (outcome == Outcome.SENT) ? 1 : 0;
			next = (outcome != Outcome.UNREACHABLE) ? this.queue.lease() : Optional.empty();
		}
		return sent;
	}

	private Outcome deliver(LeasedMail mail) {
		MimeMessage message;
		try {
			if (mail.attempts() > MailFailure.UNKNOWN.patience()) {
				throw new IllegalStateException("Whoever tried to send it did not come back");
			}
			if (!isDue(mail.centre(), mail.reminder())) {
				this.queue.dropped(mail);
				return Outcome.KEPT;
			}
			message = this.messages.message(mail);
		}
		catch (Exception | StackOverflowError | OutOfMemoryError failure) {
			return failed(mail, Failures.ofWriting(failure), failure);
		}
		// Writing it may have taken longer than the lease
		return this.queue.renew(mail) ? hand(mail, message) : Outcome.KEPT;
	}

	/** A reminder of what no module knows leaves: rather once too often. */
	private boolean isDue(@Nullable ExamCentreId centre, @Nullable Reminder reminder) {
		return centre == null || reminder == null
				|| CentreScope.of(centre)
					.call(() -> this.stillDue.stream()
						.filter((module) -> module.supports(reminder.kind()))
						.allMatch((module) -> module.isDue(centre, reminder.subject())));
	}

	private Outcome hand(LeasedMail mail, MimeMessage message) {
		try {
			this.courier.hand(message);
		}
		catch (Exception failure) {
			return failed(mail, Failures.ofSending(failure), failure);
		}
		this.queue.sent(mail);
		return Outcome.SENT;
	}

	private Outcome failed(LeasedMail mail, MailFailure why, Throwable failure) {
		String said = Failures.said(failure);
		logger.warn("Mail {} ({}) did not leave: {}: {}", mail.id(), mail.template(), why, said);
		this.queue.failed(mail, why, said);
		return (why == MailFailure.UNREACHABLE) ? Outcome.UNREACHABLE : Outcome.KEPT;
	}

	/** What became of one mail. */
	private enum Outcome {

		SENT, KEPT, UNREACHABLE

	}

	/** The rhythm of deliveries, wherever mail is to leave by itself. */
	@Component
	@ConditionalOnBooleanProperty(name = "cqpm.mail-leaves", matchIfMissing = true)
	static class Round {

		private final Postman postman;

		Round(Postman postman) {
			this.postman = postman;
		}

		@Scheduled(fixedDelay = 3000, initialDelay = 5000)
		void round() {
			this.postman.deliver();
		}

	}

}
