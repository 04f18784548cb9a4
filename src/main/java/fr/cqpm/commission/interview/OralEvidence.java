package fr.cqpm.commission.interview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.Marks;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Preuves orales: each member notes the candidate's answers on the criteria. As long as
 * marks are sealed (R9) a note is its author's alone, in the journal too: it could tell
 * what they think.
 */
@Service
public class OralEvidence {

	/** The longest note, in characters. */
	public static final int LONGEST = 4000;

	private final Dossiers dossiers;

	private final Editions editions;

	private final Panels panels;

	private final Marks marks;

	private final OralRows rows;

	private final Journal journal;

	private final Clock clock;

	OralEvidence(Dossiers dossiers, Editions editions, Panels panels, Marks marks, OralRows rows, Journal journal,
			Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.panels = panels;
		this.marks = marks;
		this.rows = rows;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * What stands and this member may read: all once unsealed, before that their own; of
	 * what was taken back, their own only, and empty.
	 */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public SortedMap<CriterionNumber, List<OralAnswer>> readBy(PersonId member, DossierId dossier, boolean sealed) {
		SortedMap<CriterionNumber, List<OralAnswer>> read = new TreeMap<>();
		this.rows.of(dossier).forEach((criterion, answers) -> {
			List<OralAnswer> theirs = answers.stream()
				.filter((answer) -> answer.by().equals(member) || (!sealed && !answer.text().isEmpty()))
				.toList();
			if (!theirs.isEmpty()) {
				read.put(criterion, theirs);
			}
		});
		return read;
	}

	/** All that stands, once nothing is sealed any more: for the minutes. */
	@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
	public SortedMap<CriterionNumber, List<OralAnswer>> all(DossierId dossier) {
		SortedMap<CriterionNumber, List<OralAnswer>> told = new TreeMap<>();
		this.rows.of(dossier)
			.forEach((criterion, answers) -> told.put(criterion,
					answers.stream().filter((answer) -> !answer.text().isEmpty()).toList()));
		return told;
	}

	/**
	 * Notes an answer as a new revision of this member's note; an empty one takes it
	 * back. Asked again for what stands, nothing happens.
	 * @param seen the revision the page shows, 0 for none
	 * @return that this member has noted something else meanwhile
	 */
	@Transactional
	public Verdict note(Actor actor, DossierId id, CriterionNumber criterion, @Nullable String typed, int seen) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		requireForeseen(dossier, criterion);
		String answer = (typed != null) ? typed.strip() : "";
		Optional<OralAnswer> before = standing(id, criterion, seat.person());
		if (before.map(OralAnswer::text).orElse("").equals(answer)) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = refusals(criterion, answer, before, seen);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.insert(dossier, seat.person(), criterion, before.map(OralAnswer::revision).orElse(0) + 1, answer);
		JournalAct act = JournalAct.of("commission.oral", "Réponse orale, critère " + criterion);
		boolean open = this.marks.state(id).allSubmitted();
		this.journal.record(actor, dossier.centre(), id, open
				? act.replacing("Réponse", before.map(OralAnswer::text).orElse(null)).with("Réponse", answer) : act);
		return Verdict.accepted();
	}

	private void requireForeseen(Dossier dossier, CriterionNumber criterion) {
		if (this.editions.byId(dossier.edition())
			.criteria()
			.stream()
			.noneMatch((each) -> each.number().equals(criterion))) {
			throw new NotFound("No criterion " + criterion);
		}
	}

	private Optional<OralAnswer> standing(DossierId dossier, CriterionNumber criterion, PersonId member) {
		return this.rows.of(dossier)
			.getOrDefault(criterion, List.of())
			.stream()
			.filter((answer) -> answer.by().equals(member))
			.findFirst();
	}

	private static List<Refusal> refusals(CriterionNumber criterion, String answer, Optional<OralAnswer> before,
			int seen) {
		List<Refusal> refusals = new ArrayList<>();
		if (answer.length() > LONGEST) {
			refusals.add(Refusal.of(Rule.R8, "La réponse notée compte 4\u00a0000 caractères au plus."));
		}
		before.filter((note) -> note.revision() != seen)
			.ifPresent((note) -> refusals.add(Refusal.of(Rule.R8,
					"Vous avez noté autre chose sur le critère %s entre-temps\u00a0: «\u00a0%s\u00a0». Enregistrez de nouveau pour le remplacer."
						.formatted(criterion, note.text()))));
		return refusals;
	}

}
