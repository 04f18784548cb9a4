package fr.cqpm.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prolongations de la conservation (R16, « legal hold »): an appeal, a litigation, an
 * inspection. Nothing of the dossier is purged until it is lifted.
 */
@Service
public class LegalHolds {

	private final Dossiers dossiers;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	LegalHolds(Dossiers dossiers, Journal journal, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Holds and releases, the oldest first, for another service of this module. */
	List<Turn> of(DossierId id) {
		return this.jdbc
			.sql("select number, held, reason, by_name, at from legal_hold where dossier_id = ? order by number")
			.param(id.value())
			.query((row, number) -> new Turn(row.getInt(1), row.getBoolean(2), row.getString(3), row.getString(4),
					row.getObject(5, OffsetDateTime.class).toInstant()))
			.list();
	}

	/** Prolongs the retention, with a reason. Prolonged already, nothing happens. */
	@Transactional
	public void hold(Actor actor, DossierId id, String reason) {
		turn(actor, id, true, reason);
	}

	/** Lifts it, with a reason. Lifted already, nothing happens. */
	@Transactional
	public void release(Actor actor, DossierId id, String reason) {
		turn(actor, id, false, reason);
	}

	private void turn(Actor actor, DossierId id, boolean held, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		List<Turn> turns = of(id);
		if (held == (!turns.isEmpty() && turns.getLast().held())) {
			return;
		}
		this.jdbc.sql("""
				insert into legal_hold (exam_centre_id, dossier_id, number, held, reason, by_person, by_name, at)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(dossier.centre().value(), id.value(), turns.size() + 1, held, reason, actor.requirePerson().value(),
					actor.name(), this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		JournalAct act = held ? JournalAct.of("rights.held", "Conservation prolongée")
				: JournalAct.of("rights.released", "Conservation rétablie");
		this.journal.record(actor, dossier.centre(), id, act.with("Motif", reason));
	}

	/**
	 * Prolongation ou levée.
	 *
	 * @param held whether it prolongs
	 */
	public record Turn(int number, boolean held, String reason, String by, Instant at) {

	}

}
