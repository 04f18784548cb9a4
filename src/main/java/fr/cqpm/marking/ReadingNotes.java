package fr.cqpm.marking;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.certification.Editions;
import fr.cqpm.marking.MarkDrafts.Answer;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes de lecture (R9): what an assessor writes for themselves, per capacity, until the
 * commission closes. Nobody else ever reads them: row security shows them to their author
 * alone, and no journal, minutes or copy of data has them.
 */
@Service
public class ReadingNotes {

	private static final String WRITE = """
			with written as (
			  insert into reading_note as n (exam_centre_id, dossier_id, person_id, capacity, text, version, saved_at)
			  values (:centre, :dossier, :person, :capacity, :text, :seen + 1, :now)
			  on conflict (dossier_id, person_id, capacity) do update
			    set text = excluded.text, version = n.version + 1, saved_at = excluded.saved_at
			    where n.version = :seen
			  returning version),
			remembered as (
			  insert into mark_write (exam_centre_id, dossier_id, person_id, key, version, saved_at)
			  select :centre, :dossier, :person, :key, version, :now from written on conflict do nothing)
			select version from written""";

	private final Dossiers dossiers;

	private final Editions editions;

	private final Panels panels;

	private final MarkWrites writes;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReadingNotes(Dossiers dossiers, Editions editions, Panels panels, MarkWrites writes, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.panels = panels;
		this.writes = writes;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Saves the actor's notes on a capacity. The same key again is answered as the first
	 * time and changes nothing.
	 * @param seen the version they replace
	 * @param made for this one write of these notes
	 */
	@Transactional
	public Noted save(Actor actor, DossierId id, int capacity, @Nullable String text, int seen, UUID made) {
		UUID key = MarkWrites.key(made, "notes " + capacity);
		Seat seat = this.panels.requireMember(actor, id);
		this.dossiers.share(id).require(Act.MARK, this.clock.instant());
		requireCapacity(seat, capacity);
		Optional<Answer> before = this.writes.answer(seat, key);
		if (before.isPresent()) {
			return Noted.accepted(before.get());
		}
		String said = (text != null && !text.isBlank()) ? text.strip() : null;
		if (said != null && said.length() > ReadingNote.LONGEST) {
			return Noted.refused(Refusal.at("notes-" + capacity, Rule.R9,
					"Vos notes sur la capacité %d comptent 8 000 caractères au plus.".formatted(capacity)));
		}
		ReadingNote standing = standing(seat, capacity);
		if (standing.says(said)) {
			return Noted.accepted(new Answer(standing.version(), this.clock.instant()));
		}
		return write(seat, capacity, said, seen, key).map(Noted::accepted)
			.orElseGet(() -> passedBy(seat, capacity, key));
	}

	private void requireCapacity(Seat seat, int capacity) {
		if (this.editions.byId(seat.edition())
			.capacities()
			.stream()
			.noneMatch((each) -> each.number().value() == capacity)) {
			throw new NotFound("No capacity " + capacity);
		}
	}

	private Optional<Answer> write(Seat seat, int capacity, @Nullable String text, int seen, UUID key) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return this.jdbc.sql(WRITE)
			.param("centre", seat.centre().value())
			.param("dossier", seat.dossier().value())
			.param("person", seat.person().value())
			.param("capacity", capacity)
			.param("text", text)
			.param("seen", seen)
			.param("key", key)
			.param("now", now)
			.query((row, number) -> new Answer(row.getInt(1), now.toInstant()))
			.optional();
	}

	/** Another page wrote meanwhile: this very write, or something else. */
	private Noted passedBy(Seat seat, int capacity, UUID key) {
		return this.writes.answer(seat, key)
			.map(Noted::accepted)
			.orElseGet(() -> Noted.conflict(standing(seat, capacity)));
	}

	private ReadingNote standing(Seat seat, int capacity) {
		return this.jdbc.sql(
				"select text, version, saved_at from reading_note where dossier_id = ? and person_id = ? and capacity = ?")
			.params(seat.dossier().value(), seat.person().value(), capacity)
			.query((row, number) -> new ReadingNote(row.getString(1), row.getInt(2),
					MarkRows.instant(row.getObject(3, OffsetDateTime.class))))
			.optional()
			.orElse(ReadingNote.NONE);
	}

	/**
	 * Ce qu'il est advenu de notes: one of the three.
	 *
	 * @param answer their version and time, when they are saved
	 * @param refusal why they are not
	 * @param conflict what another page has saved meanwhile
	 */
	public record Noted(@Nullable Answer answer, @Nullable Refusal refusal, @Nullable ReadingNote conflict) {

		static Noted accepted(Answer answer) {
			return new Noted(answer, null, null);
		}

		static Noted refused(Refusal refusal) {
			return new Noted(null, refusal, null);
		}

		static Noted conflict(ReadingNote standing) {
			return new Noted(null, null, standing);
		}

	}

}
