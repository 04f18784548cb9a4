package fr.cqpm.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits in the outbox: leased to one sender at a time, tried again after growing
 * delays, parked in the end.
 */
@Component
class OutboxQueue {

	private static final Duration LEASE = Duration.ofMinutes(5);

	private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

	/** After this many failures a mail is parked, and staff see it. */
	private static final int PATIENCE = 10;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	OutboxQueue(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Transactional
	List<Leased> lease(int atMost) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					with leased as (
					  update outgoing_mail set leased_until = ? where id in (
					    select id from outgoing_mail
					    where sent_at is null and parked_at is null and due_at <= ?
					      and (leased_until is null or leased_until < ?)
					    order by due_at, id limit ? for update skip locked)
					  returning id, template, recipient, recipient_name, model::text as model, link_id, attempts, due_at)
					select id, template, recipient, recipient_name, model, link_id, attempts from leased order by due_at, id""")
			.params(time(now.plus(LEASE)), time(now), time(now), atMost)
			.query(this::leased)
			.list();
	}

	@Transactional
	void sent(UUID id) {
		this.jdbc.sql("update outgoing_mail set sent_at = ?, leased_until = null, last_error = null where id = ?")
			.params(time(this.clock.instant()), id)
			.update();
	}

	@Transactional
	void failed(UUID id, int attempts, String error) {
		Instant now = this.clock.instant();
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 8));
		this.jdbc.sql("""
				update outgoing_mail set attempts = ?, due_at = ?, leased_until = null, last_error = ?, parked_at = ?
				where id = ?""")
			.params(Arrays.asList(attempts, time(now.plus(delay)), error, (attempts >= PATIENCE) ? time(now) : null,
					id))
			.update();
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private Leased leased(ResultSet row, int number) throws SQLException {
		Map<String, String> model = this.json.readValue(row.getString(5), new TypeReference<>() {
		});
		return new Leased(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), model,
				row.getObject(6, UUID.class), row.getInt(7));
	}

	/** A mail that this sender alone may send for now. */
	record Leased(UUID id, String template, String recipient, String recipientName, Map<String, String> model,
			@Nullable UUID link, int attempts) {

	}

}
