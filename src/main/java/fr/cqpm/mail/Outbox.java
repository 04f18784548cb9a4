package fr.cqpm.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.mail.OutgoingMail.Reminder;
import fr.cqpm.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Boîte d'envoi: a mail is written in the transaction of the act that causes it, or not
 * at all.
 */
@Service
public class Outbox {

	private final JdbcClient jdbc;

	private final AttachmentRows attachments;

	private final JsonMapper json;

	private final Clock clock;

	Outbox(JdbcClient jdbc, AttachmentRows attachments, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.attachments = attachments;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes a mail.
	 * @return its id, from which its Message-ID comes
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID write(OutgoingMail mail) {
		UUID id = Ids.next();
		Instant now = this.clock.instant();
		OutgoingMail.Options options = mail.options();
		Reminder reminder = options.reminder();
		this.jdbc
			.sql("""
					insert into outgoing_mail (id, exam_centre_id, dossier_id, template, recipient, recipient_name, model,
					                           link_id, subject_id, reply_to, reminder_kind, reminder_id, created_at, due_at)
					values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, (mail.centre() != null) ? mail.centre().value() : null,
					(mail.dossier() != null) ? mail.dossier().value() : null, mail.template(), mail.recipient(),
					mail.recipientName(), this.json.writeValueAsString(new TreeMap<>(mail.model())), mail.link(),
					options.subject(), options.replyTo(), (reminder != null) ? reminder.kind() : null,
					(reminder != null) ? reminder.subject() : null, time(now),
					time((options.due() != null) ? options.due() : now)))
			.update();
		this.attachments.add(id, options.attachments());
		return id;
	}

	/**
	 * Keeps mails with that link from leaving: a mail is rendered when it is sent, so
	 * that one which waits, or is sent again, would carry the link as it is then.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void withdraw(UUID link) {
		this.jdbc
			.sql("update outgoing_mail set dropped_at = ? where link_id = ? and sent_at is null and dropped_at is null")
			.params(time(this.clock.instant()), link)
			.update();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
