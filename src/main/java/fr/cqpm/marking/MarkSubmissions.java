package fr.cqpm.marking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.certification.Edition;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.MarkingState.Assessor;
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
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Transmission des évaluations individuelles (R9): the submission, the reasoned revision
 * after it, and the president's exclusion of an absent member. The journal names who and
 * when; it tells marks only once they are no longer sealed (R15).
 */
@Service
public class MarkSubmissions {

	private static final int LONGEST_REASON = 2000;

	private final Dossiers dossiers;

	private final Editions editions;

	private final Panels panels;

	private final Marks marks;

	private final MarkRows rows;

	private final MarkWrites writes;

	private final Unsealing unsealing;

	private final Journal journal;

	private final Clock clock;

	MarkSubmissions(Dossiers dossiers, Editions editions, Panels panels, Marks marks, MarkRows rows, MarkWrites writes,
			Unsealing unsealing, Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.editions = editions;
		this.panels = panels;
		this.marks = marks;
		this.rows = rows;
		this.writes = writes;
		this.unsealing = unsealing;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Submits the actor's marks. Asked twice, it happens once.
	 * @return which criteria have no mark yet, or nothing
	 */
	@Transactional
	public Verdict submit(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.MARK, this.clock.instant());
		MarkSheet sheet = this.rows.of(id, seat.person());
		if (sheet.submittedAt() != null) {
			return Verdict.accepted();
		}
		sheet.requireOpen();
		Edition edition = this.editions.byId(dossier.edition());
		Optional<Refusal> refusal = MarkRules.submissionRefusal(edition.criteria(), sheet.marked());
		if (refusal.isPresent()) {
			return Verdict.refused(List.of(refusal.get()));
		}
		this.rows.submit(dossier, seat.person());
		this.writes.forget(seat);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("marking.submitted", "Évaluations transmises par " + actor.name())
					.with("Critères évalués", edition.criteria().size()));
		this.unsealing.tell(actor, dossier);
		return Verdict.accepted();
	}

	/**
	 * Revises one submitted mark, with a reason, until the commission closes.
	 * @throws OptimisticLockingFailureException when it was revised meanwhile
	 */
	@Transactional
	public Verdict revise(Actor actor, DossierId id, NewMark asked, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.MARK, this.clock.instant());
		MarkSheet sheet = this.rows.of(id, seat.person());
		if (sheet.submittedAt() == null) {
			throw new RuleViolation(Rule.R9,
					"Ces évaluations ne sont pas encore transmises\u00a0: modifiez-les librement.");
		}
		Mark before = sheet.mark(asked.criterion());
		if (before.says(asked.value(), asked.comment())) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = refusals(this.editions.byId(dossier.edition()), asked, reason);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		if (before.version() != asked.seen()) {
			throw new OptimisticLockingFailureException("Mark " + asked.criterion() + " of " + dossier.reference());
		}
		this.rows.revise(dossier, seat.person(), asked, reason);
		this.journal.record(actor, dossier.centre(), id, revision(id, before, asked, reason));
		return Verdict.accepted();
	}

	/** Stops waiting for an absent member's marks, with a reason: the president's act. */
	@Transactional
	public Verdict exclude(Actor actor, DossierId id, PersonId member, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		Seat president = this.panels.requirePresident(actor, id);
		dossier.require(Act.MARK, this.clock.instant());
		Assessor assessor = assessor(id, member);
		if (assessor.exclusion() != null || assessor.setAside()) {
			return Verdict.accepted();
		}
		if (assessor.submittedAt() != null) {
			throw new RuleViolation(Rule.R9, assessor.name() + " a transmis ses évaluations.");
		}
		List<Refusal> refusals = new ArrayList<>(reasonRefusals(reason));
		if (member.equals(president.person())) {
			refusals.add(Refusal.at("member", Rule.R9, "Le président ne s’exclut pas lui-même."));
		}
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.exclude(dossier, member, president.person(), reason);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("marking.excluded", assessor.name() + " n’est plus attendu")
					.with("Membre", assessor.name())
					.with("Motif", reason));
		this.unsealing.tell(actor, dossier);
		return Verdict.accepted();
	}

	private Assessor assessor(DossierId id, PersonId person) {
		return this.marks.state(id).assessor(person).orElseThrow(() -> new NotFound("No member " + person));
	}

	private JournalAct revision(DossierId id, Mark before, NewMark now, String reason) {
		JournalAct act = JournalAct.of("marking.revised", "Évaluation du critère " + now.criterion());
		if (!this.marks.state(id).allSubmitted()) {
			return act;
		}
		return act.replacing("Évaluation", label(before.value()))
			.replacing("Commentaire", before.comment())
			.with("Évaluation", label(now.value()))
			.with("Commentaire", now.comment())
			.with("Motif", reason);
	}

	private static String label(@Nullable MarkValue value) {
		return (value != null) ? value.label() : "Non évalué";
	}

	private static List<Refusal> refusals(Edition edition, NewMark mark, String reason) {
		List<Refusal> refusals = new ArrayList<>();
		if (mark.value() == null) {
			refusals.add(Refusal.at("value", Rule.R9, "Choisissez une réponse."));
		}
		MarkDrafts.refusals(edition, mark)
			.forEach((refusal) -> refusals.add(Refusal.at("comment", refusal.rule(), refusal.reason())));
		refusals.addAll(reasonRefusals(reason));
		return refusals;
	}

	private static List<Refusal> reasonRefusals(String reason) {
		if (reason.isBlank()) {
			return List.of(Refusal.at("reason", Rule.R9, "Indiquez le motif."));
		}
		return (reason.length() > LONGEST_REASON)
				? List.of(Refusal.at("reason", Rule.R9, "Le motif compte 2 000 caractères au plus.")) : List.of();
	}

}
