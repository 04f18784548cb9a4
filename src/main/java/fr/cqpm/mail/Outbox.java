package fr.cqpm.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.TreeMap;

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

	private final JsonMapper json;

	private final Clock clock;

	Outbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void write(OutgoingMail mail) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into outgoing_mail (id, exam_centre_id, dossier_id, template, recipient, recipient_name, model,
				                           link_id, created_at, due_at)
				values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""")
			.params(Arrays.asList(Ids.next(), (mail.centre() != null) ? mail.centre().value() : null,
					(mail.dossier() != null) ? mail.dossier().value() : null, mail.template(), mail.recipient(),
					mail.recipientName(), this.json.writeValueAsString(new TreeMap<>(mail.model())), mail.link(), now,
					now))
			.update();
	}

}
