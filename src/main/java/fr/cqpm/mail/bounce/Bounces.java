package fr.cqpm.mail.bounce;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courriels non distribués. */
@Service
public class Bounces {

	private final JdbcClient jdbc;

	private final Clock clock;

	Bounces(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of that dossier, the latest first. The caller has decided that its reader
	 * may.
	 */
	@Transactional(readOnly = true)
	public List<Bounce> of(DossierId dossier) {
		return this.jdbc.sql("""
				select id, template, recipient, link_id, bounced_at, bounce_reason from outgoing_mail
				where dossier_id = ? and bounced_at is not null order by bounced_at desc, id desc""")
			.param(dossier.value())
			.query((row, number) -> new Bounce(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					row.getObject(4, UUID.class), row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6)))
			.list();
	}

	/**
	 * Keeps, once, that a mail came back: the first report stands.
	 * @return whether it is a mail of ours that was sent and had not come back
	 */
	@Transactional
	boolean mark(ReturnedMail returned) {
		return this.jdbc.sql("""
				update outgoing_mail set bounced_at = ?, bounce_reason = ?
				where id = ? and sent_at is not null and bounced_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), returned.reason(), returned.mail())
			.update() > 0;
	}

}
