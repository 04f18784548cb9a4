package fr.cqpm.marking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Évaluations en cours (R9): drafts of their author, unjournalled, until the submission.
 */
@Service
public class MarkDrafts {

	private final Dossiers dossiers;

	private final Editions editions;

	private final Panels panels;

	private final MarkRows rows;

	private final MarkWrites writes;

	private final Clock clock;

	MarkDrafts(Dossiers dossiers, Editions editions, Panels panels, MarkRows rows, MarkWrites writes, Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.panels = panels;
		this.rows = rows;
		this.writes = writes;
		this.clock = clock;
	}

	/**
	 * Saves these marks, all or none. What stands already is not written again, whatever
	 * version was seen.
	 * @return the marks as they now stand, what is refused, and which of them were
	 * changed meanwhile
	 */
	@Transactional
	public Saved save(Actor actor, DossierId id, List<NewMark> asked) {
		Seat seat = this.panels.requireMember(actor, id);
		Dossier dossier = root(seat, asked);
		dossier.require(Act.MARK, this.clock.instant());
		MarkSheet before = this.rows.locked(id, seat.person());
		before.requireOpen();
		List<NewMark> changes = asked.stream()
			.filter((mark) -> !before.mark(mark.criterion()).says(mark.value(), mark.comment()))
			.toList();
		List<Refusal> refusals = refusals(this.editions.byId(dossier.edition()), changes);
		List<Mark> conflicts = changes.stream()
			.filter((mark) -> mark.seen() != before.mark(mark.criterion()).version())
			.map((mark) -> before.mark(mark.criterion()))
			.toList();
		if (!refusals.isEmpty() || !conflicts.isEmpty() || changes.isEmpty()) {
			return new Saved(before, refusals, conflicts);
		}
		this.rows.save(id, seat.person(), changes);
		freeze(dossier, changes);
		return new Saved(before.with(changes, this.clock.instant()), List.of(), List.of());
	}

	/**
	 * Saves one mark. The same key again is answered as the first time and changes
	 * nothing, whatever happened since: an answer that was lost can be asked for again.
	 * @param made by the page for this one write of this criterion
	 */
	@Transactional
	public Written save(Actor actor, DossierId id, NewMark asked, UUID made) {
		UUID key = MarkWrites.key(made, asked.criterion().toString());
		Seat seat = this.panels.requireMember(actor, id);
		Dossier dossier = root(seat, List.of(asked));
		MarkWrites.Row row = this.writes.row(seat, asked.criterion(), key);
		if (row.answer() != null) {
			return Written.accepted(row.answer());
		}
		boolean stands = row.mark().says(asked.value(), asked.comment());
		if (stands && !row.sheet().open()) {
			return Written.accepted(new Answer(row.mark().version(), this.clock.instant()));
		}
		dossier.require(Act.MARK, this.clock.instant());
		row.sheet().requireOpen();
		return stands ? Written.accepted(this.writes.confirm(seat, row.mark(), key))
				: write(dossier, seat, row, asked, key);
	}

	private Written write(Dossier dossier, Seat seat, MarkWrites.Row row, NewMark asked, UUID key) {
		List<Refusal> refusals = refusals(this.editions.byId(dossier.edition()), asked);
		if (!refusals.isEmpty()) {
			return Written.refused(refusals.getFirst());
		}
		if (asked.seen() != row.mark().version()) {
			return this.writes.answer(seat, key).map(Written::accepted).orElseGet(() -> Written.conflict(row.mark()));
		}
		Answer answer = this.writes.write(seat, asked, key);
		freeze(dossier, List.of(asked));
		return Written.accepted(answer);
	}

	/**
	 * A draft shares the root; the very first mark freezes the plan, so it takes the lock
	 * that writing needs from the start: raising a shared lock could wait for itself. Who
	 * sits is read before the lock, and once more with the marks.
	 */
	private Dossier root(Seat seat, List<NewMark> asked) {
		boolean first = !seat.begun() && asked.stream().anyMatch((mark) -> mark.value() != null);
		return first ? this.dossiers.lock(seat.dossier()) : this.dossiers.share(seat.dossier());
	}

	private void freeze(Dossier dossier, List<NewMark> saved) {
		boolean frozen = dossier.windows().freezes().contains(Freeze.FIRST_MARK);
		if (!frozen && saved.stream().anyMatch((mark) -> mark.value() != null)) {
			this.dossiers.freeze(dossier, Freeze.FIRST_MARK);
		}
	}

	private static List<Refusal> refusals(Edition edition, List<NewMark> marks) {
		List<Refusal> refusals = new ArrayList<>();
		for (NewMark mark : marks) {
			refusals.addAll(refusals(edition, mark));
		}
		return refusals;
	}

	static List<Refusal> refusals(Edition edition, NewMark mark) {
		List<Refusal> refusals = new ArrayList<>();
		if (mark.value() != null) {
			MarkRules.refusal(edition.criterion(mark.criterion()), mark.value(), mark.comment())
				.ifPresent(refusals::add);
		}
		if (mark.comment() != null && mark.comment().length() > NewMark.LONGEST_COMMENT) {
			refusals.add(Refusal.at("criterion-" + mark.criterion(), Rule.R9,
					"Le commentaire du critère %s compte 4 000 caractères au plus.".formatted(mark.criterion())));
		}
		return refusals;
	}

	/**
	 * Ce qu'il est advenu d'un enregistrement.
	 *
	 * @param sheet all marks of their author, as they now stand
	 * @param refusals why nothing was saved, at {@code criterion-1.1}
	 * @param conflicts marks that another page has changed meanwhile, as they stand;
	 * nothing was saved
	 */
	public record Saved(MarkSheet sheet, List<Refusal> refusals, List<Mark> conflicts) {

		public boolean done() {
			return this.refusals.isEmpty() && this.conflicts.isEmpty();
		}

	}

	/**
	 * Ce qu'il est advenu d'une évaluation enregistrée seule: one of the three.
	 *
	 * @param answer its version and time, when it is saved
	 * @param refusal why it is not
	 * @param conflict what another page has saved meanwhile
	 */
	public record Written(@Nullable Answer answer, @Nullable Refusal refusal, @Nullable Mark conflict) {

		static Written accepted(Answer answer) {
			return new Written(answer, null, null);
		}

		static Written refused(Refusal refusal) {
			return new Written(null, refusal, null);
		}

		static Written conflict(Mark standing) {
			return new Written(null, null, standing);
		}

	}

	/**
	 * Réponse à un enregistrement.
	 *
	 * @param version the one to write over next
	 * @param at when it was saved
	 */
	public record Answer(int version, Instant at) {

	}

}
