package fr.cqpm.account;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Liens: made, read, replaced and revoked. What is mailed is the link's id with an HMAC
 * (128 bits) of id and generation: a reminder carries the same link, and no usable one is
 * stored.
 */
@Service
public class Links {

	private static final int ID_BYTES = 16;

	private static final String SELECT = """
			select id, purpose, subject_id, exam_centre_id, generation, expires_at, used_at, revoked_at
			from access_link
			""";

	private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

	private final JdbcClient jdbc;

	private final LinkSeal seal;

	private final Clock clock;

	Links(JdbcClient jdbc, LinkSeal seal, Clock clock) {
		this.jdbc = jdbc;
		this.seal = seal;
		this.clock = clock;
	}

	/**
	 * Makes a link.
	 * @param lifetime how long it opens, or {@code null}: until it is used or revoked
	 * @return its id: {@link #path(UUID)} gives what is mailed
	 */
	@Transactional
	public UUID create(Link.Purpose purpose, UUID subject, @Nullable ExamCentreId centre, @Nullable Duration lifetime) {
		UUID id = Ids.next();
		Instant now = this.clock.instant();
		OffsetDateTime expiry = (lifetime != null) ? now.plus(lifetime).atOffset(ZoneOffset.UTC) : null;
		this.jdbc.sql("""
				insert into access_link (id, purpose, subject_id, exam_centre_id, created_at, expires_at, code_print)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, purpose.name(), subject, (centre != null) ? centre.value() : null,
					now.atOffset(ZoneOffset.UTC), expiry,
					purpose.typed() ? this.seal.print(this.seal.code(id, 0)) : null))
			.update();
		return id;
	}

	/** The path of the page that the link opens, its token included. */
	@Transactional(readOnly = true)
	public String path(UUID id) {
		Link link = byId(id).orElseThrow(() -> new IllegalArgumentException("No link " + id));
		return link.purpose().path() + token(link);
	}

	/**
	 * The short code that leads to the same page where it is typed, for who has the mail
	 * on paper: « XXXX-XXXX », the same as long as the link is.
	 * @throws IllegalArgumentException for a link that is never typed
	 */
	@Transactional(readOnly = true)
	public String code(UUID id) {
		return typed(id).orElseThrow(() -> new IllegalArgumentException("No typed link " + id));
	}

	/** The code of that link, if it is one that is typed. */
	@Transactional(readOnly = true)
	Optional<String> typed(UUID id) {
		return byId(id).filter((link) -> link.purpose().typed())
			.map((link) -> this.seal.code(link.id(), link.generation()));
	}

	/**
	 * The links of a typed code, the newest first, whether or not they still open. The
	 * code of an earlier generation finds nothing, whatever print stands there.
	 */
	@Transactional(readOnly = true)
	List<Link> byCode(String typed) {
		byte[] print = this.seal.print(typed);
		return this.jdbc.sql(SELECT + "where code_print = ? order by created_at desc, id desc")
			.param(print)
			.query(Links::link)
			.stream()
			.filter((link) -> MessageDigest.isEqual(print,
					this.seal.print(this.seal.code(link.id(), link.generation()))))
			.toList();
	}

	private String token(Link link) {
		UUID id = link.id();
		return ENCODER.encodeToString(ByteBuffer.allocate(ID_BYTES + LinkSeal.TOKEN_BYTES)
			.put(bytes(id))
			.put(this.seal.token(id, link.generation()))
			.array());
	}

	/**
	 * The link of that token, whether or not it still opens anything; empty when the
	 * token is not ours.
	 */
	@Transactional(readOnly = true)
	public Optional<Link> find(String token) {
		byte[] raw;
		try {
			raw = Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException notBase64) {
			return Optional.empty();
		}
		if (raw.length != ID_BYTES + LinkSeal.TOKEN_BYTES) {
			return Optional.empty();
		}
		ByteBuffer buffer = ByteBuffer.wrap(raw);
		UUID id = new UUID(buffer.getLong(), buffer.getLong());
		byte[] given = Arrays.copyOfRange(raw, ID_BYTES, raw.length);
		return byId(id).filter((link) -> MessageDigest.isEqual(given, this.seal.token(id, link.generation())));
	}

	/**
	 * The link of that token until it expires, used or revoked as it may be: its page
	 * says what became of it.
	 */
	@Transactional(readOnly = true)
	public Optional<Link> lasting(Link.Purpose purpose, String token) {
		return find(token).filter((link) -> link.purpose() == purpose && link.lastsAt(this.clock.instant()));
	}

	/** The link of that token, as long as it opens what it was made for. */
	@Transactional(readOnly = true)
	public Optional<Link> opening(Link.Purpose purpose, String token) {
		return find(token).filter((link) -> link.purpose() == purpose && link.opensAt(this.clock.instant()));
	}

	/** Uses the link up. Only one of several at once succeeds. */
	@Transactional
	public boolean use(UUID id) {
		return this.jdbc
			.sql("update access_link set used_at = ? where id = ? and used_at is null and revoked_at is null")
			.params(now(), id)
			.update() == 1;
	}

	/**
	 * Makes the link another one: the address and the code that were mailed open nothing
	 * any more, and sessions that they opened end.
	 */
	@Transactional
	public void renew(UUID id) {
		int generation = this.jdbc
			.sql("update access_link set generation = generation + 1 where id = ? returning generation")
			.param(id)
			.query(Integer.class)
			.single();
		this.jdbc.sql("update access_link set code_print = ? where id = ? and code_print is not null")
			.params(this.seal.print(this.seal.code(id, generation)), id)
			.update();
	}

	/** Closes every link to that subject that still opens anything. */
	@Transactional
	public void revoke(Link.Purpose purpose, UUID subject) {
		this.jdbc.sql("""
				update access_link set revoked_at = ?
				where purpose = ? and subject_id = ? and revoked_at is null and used_at is null""")
			.params(now(), purpose.name(), subject)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private Optional<Link> byId(UUID id) {
		return this.jdbc.sql(SELECT + "where id = ?").param(id).query(Links::link).optional();
	}

	private static Link link(ResultSet row, int number) throws SQLException {
		UUID centre = row.getObject(4, UUID.class);
		return new Link(row.getObject(1, UUID.class), Link.Purpose.valueOf(row.getString(2)),
				row.getObject(3, UUID.class), (centre != null) ? new ExamCentreId(centre) : null, row.getInt(5),
				instant(row, 6), instant(row, 7), instant(row, 8));
	}

	private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(ID_BYTES)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

}
