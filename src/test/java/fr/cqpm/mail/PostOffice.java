package fr.cqpm.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;

import fr.cqpm.shared.CqpmProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Postmen of a test: each to a server of its own, at an hour of its own. */
@Component
class PostOffice {

	/** No mail has less: tests write these, whoever sends. */
	static final Map<String, String> MODEL = Map.of("what", "Votre mot de passe a été changé.");

	private final Outbox outbox;

	private final MailRenderer renderer;

	private final AttachmentRows attachments;

	private final CqpmProperties properties;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	PostOffice(Outbox outbox, MailRenderer renderer, AttachmentRows attachments, CqpmProperties properties,
			JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction) {
		this.outbox = outbox;
		this.renderer = renderer;
		this.attachments = attachments;
		this.properties = properties;
		this.jdbc = jdbc;
		this.json = json;
		this.transaction = transaction;
	}

	/** A mail to that address that any postman can send. */
	static OutgoingMail mail(String recipient) {
		return new OutgoingMail("compte-modifie", recipient, "Camille Exemple", MODEL, null, null, null);
	}

	UUID write(OutgoingMail mail) {
		return this.transaction.execute((status) -> this.outbox.write(mail));
	}

	List<UUID> write(int count) {
		return IntStream.range(0, count).mapToObj((i) -> write(mail("personne" + i + "@exemple.test"))).toList();
	}

	/** Sends to that port of this machine, and asks these modules. */
	Postman postman(int port, Clock clock, Object... modules) {
		return postman(port, clock, Duration.ofSeconds(3), modules);
	}

	Postman postman(int port, Clock clock, Duration limit, Object... modules) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		for (int i = 0; i < modules.length; i++) {
			beans.addBean("module" + i, modules[i]);
		}
		return postman(queue(clock), sender(port), limit, beans);
	}

	/** Is killed as soon as the server has taken the mail. */
	Postman postmanThatDies(int port, Clock clock) {
		OutboxQueue forgetful = new OutboxQueue(this.jdbc, this.json, clock) {

			@Override
			void sent(LeasedMail mail) {
				// Dead before it is written
			}

		};
		return postman(forgetful, sender(port), Duration.ofSeconds(3), new StaticListableBeanFactory());
	}

	private Postman postman(OutboxQueue queue, JavaMailSenderImpl sender, Duration limit,
			StaticListableBeanFactory beans) {
		MailMessages messages = new MailMessages(this.renderer, this.attachments,
				beans.getBeanProvider(AttachedDocuments.class), sender, this.properties);
		return new Postman(queue, beans.getBeanProvider(StillDue.class), messages, new Courier(sender, limit));
	}

	OutboxQueue queue(Clock clock) {
		return new OutboxQueue(this.jdbc, this.json, clock);
	}

	private static JavaMailSenderImpl sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		Properties settings = sender.getJavaMailProperties();
		settings.put("mail.smtp.ehlo", false);
		settings.put("mail.smtp.connectiontimeout", 500);
		settings.put("mail.smtp.timeout", 500);
		settings.put("mail.smtp.writetimeout", 500);
		settings.put("mail.smtp.quitwait", false);
		return sender;
	}

	State state(UUID mail) {
		return this.jdbc.sql("""
				select attempts, failure, last_error, due_at, sent_at, parked_at, dropped_at, lease
				from outgoing_mail where id = ?""")
			.param(mail)
			.query((row, number) -> new State(row.getInt(1), row.getString(2), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5) != null,
					row.getObject(6) != null, row.getObject(7) != null, row.getObject(8) != null))
			.single();
	}

	/** What the outbox says of a mail. */
	record State(int attempts, @Nullable String failure, @Nullable String said, Instant due, boolean sent,
			boolean parked, boolean dropped, boolean leased) {

	}

}
