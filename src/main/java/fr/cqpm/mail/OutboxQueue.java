package fr.cqpm.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.mail.OutgoingMail.Reminder;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits in the outbox: leased one by one, each to one sender at a time, tried again
 * after growing delays, parked in the end. An attempt counts from its lease on, so that
 * even a mail that takes its sender down with it is parked one day.
 */
@Component
class OutboxQueue {

	/** Longer than any sender may talk: {@link Courier} cuts it short well before. */
	static final Duration LEASE = Duration.ofMinutes(5);

	private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

	private static final Duration LONGEST_DELAY = Duration.ofHours(4);

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	OutboxQueue(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Takes the mail that has waited longest; empty when none is due. */
	@Transactional
	Optional<LeasedMail> lease() {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update outgoing_mail set leased_until = ?, lease = ?, attempts = attempts + 1 where id = (
				  select id from outgoing_mail
				  where sent_at is null and parked_at is null and dropped_at is null and due_at <= ?
				    and (leased_until is null or leased_until < ?)
				  order by due_at, id limit 1 for update skip locked)
				returning id, lease, attempts, template, recipient, recipient_name, model::text, link_id,
				          exam_centre_id, dossier_id, subject_id, reply_to, reminder_kind, reminder_id""")
			.params(time(now.plus(LEASE)), Ids.next(), time(now), time(now))
			.query(this::leased)
			.optional();
	}

	/**
	 * Takes the whole lease anew, just before talking to the server.
	 * @return false when it has become another sender's
	 */
	@Transactional
	boolean renew(LeasedMail mail) {
		return this.jdbc.sql("""
				update outgoing_mail set leased_until = ?
				where id = ? and lease = ? and sent_at is null and parked_at is null and dropped_at is null""")
			.params(time(this.clock.instant().plus(LEASE)), mail.id(), mail.lease())
			.update() == 1;
	}

	/** Sent: that holds, whoever has the lease by now. */
	@Transactional
	void sent(LeasedMail mail) {
		this.jdbc.sql("""
				update outgoing_mail set sent_at = ?, leased_until = null, lease = null, parked_at = null,
				                         last_error = null, failure = null
				where id = ? and sent_at is null and dropped_at is null""")
			.params(time(this.clock.instant()), mail.id())
			.update();
	}

	/** What it reminds of is done: it never leaves. */
	@Transactional
	void dropped(LeasedMail mail) {
		this.jdbc.sql("""
				update outgoing_mail set dropped_at = ?, leased_until = null, lease = null
				where id = ? and lease = ? and sent_at is null""")
			.params(time(this.clock.instant()), mail.id(), mail.lease())
			.update();
	}

	/** Did not leave: tried again later, or parked once the patience is at its end. */
	@Transactional
	void failed(LeasedMail mail, MailFailure failure, String said) {
		Instant now = this.clock.instant();
		boolean parked = mail.attempts() >= failure.patience();
		this.jdbc.sql("""
				update outgoing_mail set due_at = ?, leased_until = null, lease = null, failure = ?, last_error = ?,
				                         parked_at = ?
				where id = ? and lease = ? and sent_at is null""")
			.params(Arrays.asList(time(now.plus(delay(mail.attempts()))), failure.name(), said,
					parked ? time(now) : null, mail.id(), mail.lease()))
			.update();
	}

	/** One minute, then twice as long each time, four hours at most. */
	static Duration delay(int attempts) {
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 20));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private LeasedMail leased(ResultSet row, int number) throws SQLException {
		Map<String, String> model = this.json.readValue(row.getString(7), new TypeReference<>() {
		});
		UUID centre = row.getObject(9, UUID.class);
		UUID dossier = row.getObject(10, UUID.class);
		return new LeasedMail(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
				row.getString(4), row.getString(5), row.getString(6), model, row.getObject(8, UUID.class),
				(centre != null) ? new ExamCentreId(centre) : null, (dossier != null) ? new DossierId(dossier) : null,
				row.getObject(11, UUID.class), row.getString(12), reminder(row));
	}

	private static @Nullable Reminder reminder(ResultSet row) throws SQLException {
		String kind = row.getString(13);
		return (kind != null) ? new Reminder(kind, row.getObject(14, UUID.class)) : null;
	}

}
