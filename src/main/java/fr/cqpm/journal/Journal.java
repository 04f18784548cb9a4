package fr.cqpm.journal;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Journal (R15): written in the transaction of the act, never changed. Each entry carries
 * the hash of the one before it in its chain, so that nothing can be taken out or slipped
 * in unnoticed.
 */
@Service
public class Journal {

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Journal(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Records an act on a dossier, whose root the caller's transaction has locked. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, ExamCentreId centre, DossierId dossier, JournalAct act) {
		append(actor, centre, dossier.value(), dossier.value(), act);
	}

	/** Records an act of a centre that concerns no single dossier. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, ExamCentreId centre, JournalAct act) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param(centre.value().toString())
			.query((row, number) -> number)
			.single();
		append(actor, centre, centre.value(), null, act);
	}

	/**
	 * The entries of a dossier, newest first. The caller has decided that this reader
	 * may.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<JournalEntry> of(DossierId dossier) {
		return this.jdbc.sql("""
				select e.id, e.seq, e.at, e.actor_name, e.act, e.subject, p.content::text,
				       p.labels
				from journal_entry e left join journal_payload p on p.entry_id = e.id
				where e.chain_id = ? order by e.seq desc""").param(dossier.value()).query(this::entry).list();
	}

	private JournalEntry entry(ResultSet row, int number) throws SQLException {
		String content = row.getString(7);
		Map<String, Map<String, String>> values = (content != null)
				? this.json.readValue(content, new TypeReference<>() {
				}) : Map.of();
		return new JournalEntry(row.getObject(1, UUID.class), row.getInt(2),
				row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5),
				row.getString(6), ordered(values.getOrDefault("before", Map.of()), row.getArray(8)),
				ordered(values.getOrDefault("after", Map.of()), row.getArray(8)));
	}

	/** As the act named them: jsonb has an order of its own. */
	private static Map<String, String> ordered(Map<String, String> values, @Nullable Array labels) throws SQLException {
		Map<String, String> ordered = new LinkedHashMap<>();
		if (labels != null) {
			for (String label : (String[]) labels.getArray()) {
				if (values.containsKey(label)) {
					ordered.put(label, values.get(label));
				}
			}
		}
		values.forEach(ordered::putIfAbsent);
		return ordered;
	}

	private void append(Actor actor, ExamCentreId centre, UUID chain, @Nullable UUID dossier, JournalAct act) {
		Head head = head(chain);
		UUID id = Ids.next();
		// PostgreSQL keeps microseconds: the hash is over what will be read again
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		Map<String, TreeMap<String, Object>> values = values(act);
		String content = this.json.writeValueAsString(values);
		byte[] payloadHash = ChainEntry.payloadHash(this.json, salt, actor.name(), act.subject(), values);
		UUID actorId = (actor.person() != null) ? actor.person().value() : actor.invitation();
		int seq = head.seq() + 1;
		byte[] hash = ChainEntry.hash(head.hash(), chain, seq, at, actorId, act.name(), payloadHash);
		this.jdbc.sql("""
				with entry as (
				  insert into journal_entry (id, chain_id, seq, exam_centre_id, dossier_id, at, actor_id, actor_name,
				                             act, subject, payload_hash, previous_hash, hash)
				  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
				insert into journal_payload (entry_id, exam_centre_id, salt, content, labels)
				values (?, ?, ?, ?::jsonb, ?)""")
			.params(Arrays.asList(id, chain, seq, centre.value(), dossier, at.atOffset(ZoneOffset.UTC), actorId,
					actor.name(), act.name(), act.subject(), payloadHash, head.hash(), hash, id, centre.value(), salt,
					content, act.labels()))
			.update();
	}

	private Head head(UUID chain) {
		return this.jdbc.sql("select seq, hash from journal_entry where chain_id = ? order by seq desc limit 1")
			.param(chain)
			.query((row, number) -> new Head(row.getInt(1), row.getBytes(2)))
			.optional()
			.orElse(new Head(0, ChainEntry.GENESIS));
	}

	private static Map<String, TreeMap<String, Object>> values(JournalAct act) {
		return new TreeMap<>(Map.of("before", new TreeMap<>(act.before()), "after", new TreeMap<>(act.after())));
	}

	private record Head(int seq, byte[] hash) {

	}

}
