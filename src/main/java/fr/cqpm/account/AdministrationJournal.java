package fr.cqpm.account;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.journal.ActNames;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Journal de l'administration (R15): accounts, roles and centres, written in the
 * transaction of the act and never changed. A role held in a centre stands in that
 * centre's journal too.
 */
@Service
public class AdministrationJournal {

	private static final int AT_MOST = 300;

	private final JdbcClient jdbc;

	private final Clock clock;

	AdministrationJournal(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What was done last, newest first; at most three hundred entries. */
	@Transactional(readOnly = true)
	public List<Entry> entries(Actor actor) {
		actor.require(Role.ADMINISTRATOR);
		return this.jdbc.sql("""
				select at, actor_name, act, subject, detail from administration_entry
				order by at desc, id desc limit ?""")
			.param(AT_MOST)
			.query((row, number) -> new Entry(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2),
					row.getString(3), row.getString(4), row.getString(5)))
			.list();
	}

	/**
	 * Records an act.
	 * @param act e.g. {@code account.granted}
	 * @param subject whom or what it concerns
	 * @param detail in French, or {@code null}
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void record(Actor actor, String act, String subject, @Nullable String detail) {
		UUID person = (actor.person() != null) ? actor.person().value() : null;
		this.jdbc.sql("""
				insert into administration_entry (id, at, actor_id, actor_name, act, subject, detail)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(Ids.next(), this.clock.instant().atOffset(ZoneOffset.UTC), person, actor.name(), act,
					subject, detail))
			.update();
	}

	/**
	 * Ligne du journal.
	 *
	 * @param actor who did it, by name at that time
	 * @param subject whom or what it concerns
	 */
	public record Entry(Instant at, String actor, String act, String subject, @Nullable String detail) {

		/** In French. */
		public String words() {
			return ActNames.of(this.act);
		}

	}

}
