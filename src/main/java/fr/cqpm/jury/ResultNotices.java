package fr.cqpm.jury;

import java.util.Map;
import java.util.UUID;

import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notification du résultat (R14): says that there is one, never which one: a mail is read
 * by others.
 */
@Component
class ResultNotices {

	private final JdbcClient jdbc;

	private final Outbox outbox;

	private final CqpmProperties properties;

	ResultNotices(JdbcClient jdbc, Outbox outbox, CqpmProperties properties) {
		this.jdbc = jdbc;
		this.outbox = outbox;
		this.properties = properties;
	}

	void send(JurySession session) {
		String page = this.properties.link("/mon-dossier/resultat");
		this.jdbc.sql("""
				select d.id, d.reference, r.email, r.first_names, coalesce(r.used_name, r.birth_name)
				from jury_declaration j
				join dossier d on d.id = j.dossier_id
				join registration r on r.dossier_id = j.dossier_id
				where j.session_id = ? order by d.reference""")
			.param(session.id())
			.query((row, number) -> new OutgoingMail("resultat", row.getString(3),
					row.getString(4).split("[ ,]", 2)[0] + " " + row.getString(5),
					Map.of("reference", row.getString(2), "page", page), null, session.centre(),
					new DossierId(row.getObject(1, UUID.class))))
			.list()
			.forEach(this.outbox::write);
	}

}
