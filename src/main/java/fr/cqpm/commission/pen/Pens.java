package fr.cqpm.commission.pen;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.marking.Marks;
import fr.cqpm.panel.Panel;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plumes: taken when free, handed to another member, laid down, or taken over after a
 * silence. A silence is the time since the holder's last act or keystroke: a page left
 * open says nothing. The journal names who held it and how it came to them.
 */
@Service
public class Pens {

	private final Dossiers dossiers;

	private final Panels panels;

	private final Marks marks;

	private final PenRows rows;

	private final Journal journal;

	private final Clock clock;

	private final FrenchTime time;

	private final Duration silence;

	Pens(Dossiers dossiers, Panels panels, Marks marks, PenRows rows, Journal journal, Clock clock, FrenchTime time,
			CqpmProperties properties) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.marks = marks;
		this.rows = rows;
		this.journal = journal;
		this.clock = clock;
		this.time = time;
		this.silence = properties.commission().penSilence();
	}

	/** How long its holder may be silent. */
	public Duration silence() {
		return this.silence;
	}

	/** Where the pen is, as one of the members sees it. */
	@Transactional(readOnly = true)
	public PenView view(Seat seat, Panel panel) {
		return new PenView(this.rows.of(seat.dossier()), seat, panel.members(), this.clock.instant(), this.silence);
	}

	/**
	 * Takes the pen, free or silent. Held already, nothing happens.
	 * @return who holds it, when it is neither
	 * @throws RuleViolation while marks are sealed, or once the commission is closed
	 */
	@Transactional
	public Verdict take(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		requireUnsealed(id);
		Pen pen = this.rows.of(id);
		if (pen.heldBy(seat.person())) {
			return Verdict.accepted();
		}
		if (!pen.free() && !pen.silent(this.clock.instant(), this.silence)) {
			return Verdict.refused(List
				.of(Refusal.of(Rule.R10, "%s tient la plume et s’en sert\u00a0: elle se reprend après %s sans activité."
					.formatted(pen.name(), inWords(this.silence)))));
		}
		turn(actor, dossier, pen, pen.free() ? PenWay.TAKEN : PenWay.TAKEN_OVER, seat.person());
		return Verdict.accepted();
	}

	/**
	 * Its holder hands it to another member, or lays it down; a free one anybody hands.
	 * Done already, nothing happens.
	 * @param to who is to hold it, or {@code null}: nobody
	 * @throws RuleViolation while marks are sealed, or once the commission is closed
	 */
	@Transactional
	public Verdict hand(Actor actor, DossierId id, @Nullable PersonId to) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		dossier.require(Act.DECIDE, this.clock.instant());
		if (to != null) {
			requireSitting(id, to);
		}
		Pen pen = this.rows.of(id);
		if ((to == null) ? pen.free() : pen.heldBy(to)) {
			return Verdict.accepted();
		}
		requireUnsealed(id);
		if (!pen.free() && !pen.heldBy(seat.person())) {
			return Verdict.refused(List
				.of(Refusal.of(Rule.R10, "Vous ne tenez pas la plume\u00a0: qui la tient la passe à qui il veut.")));
		}
		turn(actor, dossier, pen, (to != null) ? PenWay.HANDED : PenWay.LAID_DOWN, to);
		return Verdict.accepted();
	}

	private void requireUnsealed(DossierId id) {
		if (!this.marks.state(id).allSubmitted()) {
			throw new RuleViolation(Rule.R9,
					"Les évaluations sont scellées\u00a0: il n’y a encore rien à décider, ni plume à tenir.");
		}
	}

	private void requireSitting(DossierId id, PersonId to) {
		this.panels.of(id).flatMap((panel) -> panel.member(to)).orElseThrow(() -> new NotFound("No member " + to));
	}

	/** The holder writes: anybody else's sign of life says nothing. */
	@Transactional
	public void alive(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.share(id);
		Seat seat = this.panels.requireMember(actor, id);
		Pen pen = this.rows.of(id);
		if (pen.heldBy(seat.person()) && dossier.windows().allow(Act.DECIDE, this.clock.instant())) {
			this.rows.alive(id, pen);
		}
	}

	/**
	 * Asked by every act of a decision, under the root's lock, before it is looked at:
	 * refuses who does not hold the pen.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Refusal> refusal(DossierId locked, Seat seat) {
		return this.rows.of(locked).refusal(seat.person());
	}

	/** Done by every act of a decision: whoever decides holds the pen from then on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void use(Actor actor, Dossier locked, Seat seat) {
		Pen pen = this.rows.of(locked.id());
		if (pen.free()) {
			turn(actor, locked, pen, PenWay.TAKEN, seat.person());
		}
		else {
			this.rows.alive(locked.id(), pen);
		}
	}

	private void turn(Actor actor, Dossier dossier, Pen before, PenWay way, @Nullable PersonId holder) {
		this.rows.turn(dossier, before, way, holder, actor.requirePerson());
		Pen now = this.rows.of(dossier.id());
		JournalAct act = JournalAct.of("commission.pen", way.label())
			.replacing("Plume", before.name())
			.with("Plume", now.name());
		if (way == PenWay.TAKEN_OVER) {
			act = act.with("Silence depuis", this.time.shortMoment(before.activeAt()));
		}
		this.journal.record(actor, dossier.centre(), dossier.id(), act);
	}

	private static String inWords(Duration silence) {
		return (silence.toMinutes() < 2) ? "une minute" : silence.toMinutes() + "\u00a0minutes";
	}

}
