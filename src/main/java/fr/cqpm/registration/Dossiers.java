package fr.cqpm.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import fr.cqpm.certification.EditionId;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Racines des dossiers: their lock and their freezes. An act takes {@link #lock}; a draft
 * takes {@link #share}; reading takes neither. Row security hides other centres' roots,
 * so an unknown and a foreign dossier look the same.
 */
@Service
public class Dossiers {

	private static final String SELECT = """
			select id, exam_centre_id, reference, edition_id, candidate_id, registered_at, report_due_before,
			       report_deposited_at, first_mark_at, first_capacity_decision_at, commission_closed_at,
			       result_declared_at
			from dossier where id = ?""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Dossiers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Locks the root for an act: acts on one dossier come one after the other, drafts
	 * wait.
	 * @throws NotFound when there is none in the current scope
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Dossier lock(DossierId id) {
		return select(SELECT + " for no key update", id);
	}

	/**
	 * Locks the root for a draft: drafts go side by side, acts wait. Never lock what is
	 * already shared in the same transaction: two that do so wait for each other.
	 * @throws NotFound when there is none in the current scope
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Dossier share(DossierId id) {
		return select(SELECT + " for share", id);
	}

	/**
	 * Reads the root without a lock.
	 * @throws NotFound when there is none in the current scope
	 */
	@Transactional(readOnly = true)
	public Dossier get(DossierId id) {
		return select(SELECT, id);
	}

	/** The dossiers of that candidate, newest first. */
	@Transactional(readOnly = true)
	public List<Dossier> ofCandidate(PersonId candidate) {
		return this.jdbc.sql(SELECT.replace("where id = ?", "where candidate_id = ? order by registered_at desc"))
			.param(candidate.value())
			.query(Dossiers::dossier)
			.list();
	}

	/**
	 * The dossier that « mon dossier » means: the newest of who acts.
	 * @throws NotFound when they have none
	 */
	@Transactional(readOnly = true)
	public Dossier own(Actor actor) {
		return ofCandidate(actor.requirePerson()).stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("No dossier of " + actor.name()));
	}

	/**
	 * Freezes what that fact closes, on a locked root. Frozen already, the first moment
	 * stands.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void freeze(Dossier locked, Freeze freeze) {
		String column = column(freeze);
		this.jdbc.sql("update dossier set " + column + " = coalesce(" + column + ", ?) where id = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), locked.id().value())
			.update();
	}

	/** Opens again what that fact closed, on a locked root. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lift(Dossier locked, Freeze freeze) {
		this.jdbc.sql("update dossier set " + column(freeze) + " = null where id = ?")
			.param(locked.id().value())
			.update();
	}

	/**
	 * Sets when the report's window ends, on a locked root.
	 * @param instant the first instant after it, extension included; the grace of an
	 * upload begun in time is not, it is asked for when depositing
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reportDueBefore(Dossier locked, Instant instant) {
		this.jdbc.sql("update dossier set report_due_before = ? where id = ?")
			.params(instant.atOffset(ZoneOffset.UTC), locked.id().value())
			.update();
	}

	void open(DossierId id, ExamCentreId centre, DossierReference reference, EditionId edition, PersonId candidate) {
		this.jdbc.sql("""
				insert into dossier (id, exam_centre_id, reference, edition_id, candidate_id, registered_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id.value(), centre.value(), reference.toString(), edition.value(), candidate.value(),
					this.clock.instant().atOffset(ZoneOffset.UTC)))
			.update();
	}

	/**
	 * The next number of that centre's references in that year; concurrent callers wait
	 * for each other.
	 */
	int nextNumber(ExamCentreId centre, int year) {
		return this.jdbc.sql("""
				insert into dossier_number (exam_centre_id, year, last) values (?, ?, 1)
				on conflict (exam_centre_id, year) do update set last = dossier_number.last + 1
				returning last""").params(centre.value(), year).query(Integer.class).single();
	}

	private Dossier select(String sql, DossierId id) {
		return this.jdbc.sql(sql)
			.param(id.value())
			.query(Dossiers::dossier)
			.optional()
			.orElseThrow(() -> new NotFound("No dossier " + id));
	}

	private static String column(Freeze freeze) {
		return switch (freeze) {
			case REPORT_DEPOSITED -> "report_deposited_at";
			case FIRST_MARK -> "first_mark_at";
			case FIRST_CAPACITY_DECISION -> "first_capacity_decision_at";
			case COMMISSION_CLOSED -> "commission_closed_at";
			case RESULT_DECLARED -> "result_declared_at";
		};
	}

	private static Dossier dossier(ResultSet row, int number) throws SQLException {
		Set<Freeze> freezes = EnumSet.noneOf(Freeze.class);
		for (Freeze freeze : Freeze.values()) {
			if (row.getObject(column(freeze)) != null) {
				freezes.add(freeze);
			}
		}
		return new Dossier(new DossierId(row.getObject(1, UUID.class)), new ExamCentreId(row.getObject(2, UUID.class)),
				row.getString(3), new EditionId(row.getObject(4, UUID.class)),
				new PersonId(row.getObject(5, UUID.class)), row.getObject(6, OffsetDateTime.class).toInstant(),
				new Windows(freezes, instant(row.getObject(7, OffsetDateTime.class))));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
