package fr.cqpm.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import fr.cqpm.shared.CqpmProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
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

	private static final int AT_ONCE = 20;

	private final OutboxQueue queue;

	private final MailRenderer renderer;

	private final JavaMailSender sender;

	private final CqpmProperties properties;

	Postman(OutboxQueue queue, MailRenderer renderer, JavaMailSender sender, CqpmProperties properties) {
		this.queue = queue;
		this.renderer = renderer;
		this.sender = sender;
		this.properties = properties;
	}

	/**
	 * Sends what is due.
	 * @return how many left
	 */
	public int deliver() {
		int sent = 0;
		List<OutboxQueue.Leased> due = this.queue.lease(AT_ONCE);
		for (OutboxQueue.Leased mail : due) {
			sent += send(mail) ? 1 : 0;
		}
		return sent;
	}

	private boolean send(OutboxQueue.Leased mail) {
		try {
			this.sender.send(message(mail));
			this.queue.sent(mail.id());
			return true;
		}
		catch (Exception failure) {
			// What the other server says is not ours: on one line, and without its
			// controls
			String reason = String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ");
			logger.warn("Mail {} ({}) did not leave: {}", mail.id(), mail.template(), reason);
			this.queue.failed(mail.id(), mail.attempts() + 1, reason);
			return false;
		}
	}

	private MimeMessage message(OutboxQueue.Leased mail) throws MessagingException {
		MailRenderer.Rendered rendered = this.renderer.render(mail.template(), mail.recipientName(), mail.model(),
				mail.link());
		MimeMessage message = new IdentifiedMessage(this.sender.createMimeMessage(), mail.id(), host());
		MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		helper.setFrom(this.properties.mailFrom());
		helper.setTo(mail.recipient());
		helper.setSubject(rendered.subject());
		helper.setText(rendered.text(), rendered.html());
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	private String host() {
		return (this.properties.baseUrl() != null) ? this.properties.baseUrl().getHost() : "localhost";
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
