package fr.cqpm.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Courriels des centres: what was sent to whom, what failed, and what is sent again. The
 * outbox has no wall of its own, so each statement names the centre; whoever calls has
 * decided that the reader is of its staff. A mail of no centre, such as one that opens an
 * account, is nowhere to be found here.
 */
@Service
public class Mailings {

	private static final String SELECT = """
			select id, exam_centre_id, dossier_id, template, recipient, recipient_name, model::text, created_at, due_at,
			       sent_at, parked_at, dropped_at, bounced_at, bounce_reason, failure, last_error, settled_at
			from outgoing_mail
			""";

	private static final String IN_TROUBLE = """
			exam_centre_id = any (?) and (failure is not null or bounced_at is not null) and dropped_at is null
			  and settled_at is null
			""";

	private final JdbcClient jdbc;

	private final MailRenderer renderer;

	private final MailPreviews previews;

	private final JsonMapper json;

	private final Clock clock;

	Mailings(JdbcClient jdbc, MailRenderer renderer, MailPreviews previews, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.renderer = renderer;
		this.previews = previews;
		this.json = json;
		this.clock = clock;
	}

	/** The mails of a dossier, newest first. */
	@Transactional(readOnly = true)
	public List<Mailing> of(ExamCentreId centre, DossierId dossier, int atMost) {
		return this.jdbc
			.sql(SELECT + "where dossier_id = ? and exam_centre_id = ? order by created_at desc, id desc limit ?")
			.params(dossier.value(), centre.value(), atMost)
			.query(this::mailing)
			.list();
	}

	/** What failed in these centres and nobody has dealt with, newest first. */
	@Transactional(readOnly = true)
	public List<Mailing> inTrouble(Collection<ExamCentreId> centres, int atMost) {
		return this.jdbc.sql(SELECT + "where " + IN_TROUBLE + "order by created_at desc, id desc limit ?")
			.params(ids(centres), atMost)
			.query(this::mailing)
			.list();
	}

	/** How many of those wait for the staff, counted as far as that. */
	@Transactional(readOnly = true)
	public int waitingForStaff(Collection<ExamCentreId> centres, int atMost) {
		return this.jdbc
			.sql("select count(*) from (select 1 from outgoing_mail where " + IN_TROUBLE
					+ "and (parked_at is not null or bounced_at is not null) limit ?) t")
			.params(ids(centres), atMost)
			.query(Integer.class)
			.single();
	}

	/** That mail, if it is of one of these centres. */
	@Transactional(readOnly = true)
	public Optional<Mailing> find(Collection<ExamCentreId> centres, UUID id) {
		return this.jdbc.sql(SELECT + "where id = ? and exam_centre_id = any (?)")
			.params(id, ids(centres))
			.query(this::mailing)
			.optional();
	}

	/**
	 * What it says, written anew and without its link; empty when it cannot be written.
	 */
	@Transactional(readOnly = true)
	public Optional<MailPreview> text(Mailing mailing) {
		return this.jdbc.sql("select template, model::text from outgoing_mail where id = ?")
			.param(mailing.id())
			.query((row, number) -> preview(mailing, row.getString(1), row.getString(2)))
			.single();
	}

	/**
	 * Has a parked mail sent again, at once and as patiently as the first time.
	 * @return false when it is not parked any more
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean resend(Mailing mailing) {
		return this.jdbc.sql("""
				update outgoing_mail set parked_at = null, attempts = 0, failure = null, last_error = null, due_at = ?,
				                         settled_at = null
				where id = ? and parked_at is not null and sent_at is null and dropped_at is null""")
			.params(now(), mailing.id())
			.update() == 1;
	}

	/**
	 * Takes a mail off the list of failures.
	 * @return false when it is not on it any more
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean settle(Mailing mailing) {
		return this.jdbc.sql("""
				update outgoing_mail set settled_at = ?
				where id = ? and settled_at is null and (parked_at is not null or bounced_at is not null)""")
			.params(now(), mailing.id())
			.update() == 1;
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static UUID[] ids(Collection<ExamCentreId> centres) {
		return centres.stream().map(ExamCentreId::value).toArray(UUID[]::new);
	}

	private Optional<MailPreview> preview(Mailing mailing, String template, String model) {
		try {
			return Optional.of(this.previews.preview(template, mailing.recipientName(), mailing.recipient(),
					model(model), mailing.centre()));
		}
		catch (RuntimeException poisoned) {
			return Optional.empty();
		}
	}

	private Map<String, String> model(String text) {
		return this.json.readValue(text, new TypeReference<>() {
		});
	}

	private Mailing mailing(ResultSet row, int number) throws SQLException {
		UUID dossier = row.getObject("dossier_id", UUID.class);
		MailState state = state(row);
		return new Mailing(row.getObject("id", UUID.class),
				new ExamCentreId(row.getObject("exam_centre_id", UUID.class)),
				(dossier != null) ? new DossierId(dossier) : null, row.getString("recipient_name"),
				row.getString("recipient"),
				this.renderer.subject(row.getString("template"), row.getString("recipient_name"),
						model(row.getString("model"))),
				state, instant(row, "created_at"), (row.getObject("sent_at") != null) ? instant(row, "sent_at") : null,
				instant(row, "due_at"), problem(row, state), row.getString("last_error"),
				row.getObject("settled_at") != null);
	}

	private static MailState state(ResultSet row) throws SQLException {
		if (row.getObject("bounced_at") != null) {
			return MailState.BOUNCED;
		}
		if (row.getObject("sent_at") != null) {
			return MailState.SENT;
		}
		if (row.getObject("dropped_at") != null) {
			return MailState.DROPPED;
		}
		if (row.getObject("parked_at") != null) {
			return MailState.PARKED;
		}
		return (row.getString("failure") != null) ? MailState.RETRYING : MailState.WAITING;
	}

	private static @Nullable String problem(ResultSet row, MailState state) throws SQLException {
		String failure = row.getString("failure");
		return switch (state) {
			case BOUNCED -> row.getString("bounce_reason");
			case PARKED, RETRYING ->
				(failure != null) ? MailFailure.valueOf(failure).reason() : MailFailure.UNKNOWN.reason();
			default -> null;
		};
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
