package fr.cqpm.marking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

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

	private final Clock clock;

	MarkDrafts(Dossiers dossiers, Editions editions, Panels panels, MarkRows rows, Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.panels = panels;
		this.rows = rows;
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
		Dossier dossier = root(id, asked);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.MARK, this.clock.instant());
		MarkSheet before = this.rows.of(id, seat.person());
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
		if (changes.stream().anyMatch((mark) -> mark.value() != null)) {
			freeze(dossier);
		}
		return new Saved(before.with(changes, this.clock.instant()), List.of(), List.of());
	}

	/**
	 * A draft shares the root; the very first mark freezes the plan, so it takes the lock
	 * that writing needs from the start: raising a shared lock could wait for itself.
	 */
	private Dossier root(DossierId id, List<NewMark> asked) {
		boolean frozen = this.dossiers.get(id).windows().freezes().contains(Freeze.FIRST_MARK);
		boolean first = !frozen && asked.stream().anyMatch((mark) -> mark.value() != null);
		return first ? this.dossiers.lock(id) : this.dossiers.share(id);
	}

	private void freeze(Dossier dossier) {
		if (!dossier.windows().freezes().contains(Freeze.FIRST_MARK)) {
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

}
