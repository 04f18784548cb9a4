package fr.cqpm.commission;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.cqpm.commission.Closing.Signature;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.panel.Panel;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Freeze;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clôture des commissions: by the president, once nothing blocks it; signed by the
 * members, the president last; reopened only with a reason, which is part of the record.
 */
@Service
public class Closings {

	private static final int LONGEST_REASON = 2000;

	private final Dossiers dossiers;

	private final Panels panels;

	private final CommissionFiles files;

	private final ClosingRows rows;

	private final Minutes minutes;

	private final Journal journal;

	private final Clock clock;

	Closings(Dossiers dossiers, Panels panels, CommissionFiles files, ClosingRows rows, Minutes minutes,
			Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.files = files;
		this.rows = rows;
		this.minutes = minutes;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Closes the commission: nothing changes after. Closed already, nothing happens.
	 * @return what blocks it
	 */
	@Transactional
	public Verdict close(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requirePresident(actor, id);
		if (dossier.windows().freezes().contains(Freeze.COMMISSION_CLOSED)) {
			return Verdict.accepted();
		}
		dossier.require(Act.DECIDE, this.clock.instant());
		CommissionFile file = this.files.of(dossier);
		List<Refusal> blockers = file.blockers();
		if (!blockers.isEmpty()) {
			return Verdict.refused(blockers);
		}
		this.rows.turn(dossier, this.rows.of(id).size() + 1, seat.person(), null);
		String sha256 = this.minutes.freeze(dossier, file);
		this.dossiers.freeze(dossier, Freeze.COMMISSION_CLOSED);
		JournalAct act = JournalAct.of("commission.closed", "Commission close")
			.with("Procès-verbal, empreinte SHA-256", sha256);
		for (var ruling : file.capacities().entrySet()) {
			act = act.with("Capacité " + ruling.getKey(), ruling.getValue().outcome().label());
		}
		this.journal.record(actor, dossier.centre(), id, act);
		return Verdict.accepted();
	}

	/**
	 * Reopens the commission with a reason; never after the jury's declaration.
	 * @param number of the closing it undoes: what was sent for an earlier one undoes
	 * none
	 */
	@Transactional
	public Verdict reopen(Actor actor, DossierId id, int number, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requirePresident(actor, id);
		dossier.require(Act.REOPEN_COMMISSION, this.clock.instant());
		List<Refusal> refusals = new ArrayList<>(reasonRefusals("reason", reason));
		otherClosing(inForce(dossier), number).ifPresent(refusals::add);
		if (!refusals.isEmpty() || reason == null) {
			return Verdict.refused(refusals);
		}
		this.rows.turn(dossier, number + 1, seat.person(), reason);
		this.dossiers.lift(dossier, Freeze.COMMISSION_CLOSED);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("commission.reopened", "Commission rouverte").with("Motif", reason));
		return Verdict.accepted();
	}

	/**
	 * The actor signs the minutes of that closing, the president last. Signed already,
	 * nothing happens. The page has confirmed who they are.
	 * @param number of the closing whose minutes they have read
	 */
	@Transactional
	public Verdict sign(Actor actor, DossierId id, int number) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		Closing closing = inForce(dossier);
		Optional<Signature> given = closing.signature(seat.person());
		if (given.filter((signature) -> signature.absence() == null).isPresent()) {
			return Verdict.accepted();
		}
		Optional<Refusal> refusal = otherClosing(closing, number)
			.or(() -> given.map((signature) -> Refusal.of(Rule.R11, recorded(signature))))
			.or(() -> SigningOrder.of(seat, this.panels.of(id).orElseThrow(), closing).refusal());
		if (refusal.isPresent()) {
			return Verdict.refused(List.of(refusal.get()));
		}
		this.rows.sign(dossier, number, seat.person(), seat.person(), actor.name(), null);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("commission.signed", "Procès-verbal de la clôture " + closing.rank() + " signé")
					.with("Signature", actor.name()));
		return Verdict.accepted();
	}

	private static String recorded(Signature absence) {
		return "Le président a noté votre absence de signature, avec ce motif\u00a0: «\u00a0%s\u00a0»."
			.formatted(absence.absence());
	}

	/** The president records why a member's signature is missing. */
	@Transactional
	public Verdict absent(Actor actor, DossierId id, int number, PersonId member, @Nullable String reason) {
		Dossier dossier = this.dossiers.lock(id);
		Seat president = this.panels.requirePresident(actor, id);
		Closing closing = inForce(dossier);
		Panel.Member absent = this.panels.of(id)
			.flatMap((panel) -> panel.member(member))
			.filter((each) -> !each.president())
			.orElseThrow(() -> new NotFound("No member " + member));
		if (closing.signature(member).isPresent()) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = new ArrayList<>(reasonRefusals("absence", reason));
		otherClosing(closing, number).ifPresent(refusals::add);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		this.rows.sign(dossier, number, member, president.person(), null, reason);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("commission.unsigned", "Signature absente")
					.with("Membre", absent.name())
					.with("Motif", reason));
		return Verdict.accepted();
	}

	private Closing inForce(Dossier dossier) {
		return Closing.inForce(this.rows.of(dossier.id()))
			.orElseThrow(() -> new RuleViolation(Rule.R11,
					"La commission n’est pas close\u00a0: il n’y a encore rien à signer."));
	}

	/** What was read is no longer what would be signed. */
	private static Optional<Refusal> otherClosing(Closing closing, int number) {
		return (closing.number() == number) ? Optional.empty() : Optional.of(Refusal.of(Rule.R11,
				"La commission a été rouverte, puis close de nouveau\u00a0: relisez son nouveau procès-verbal."));
	}

	private static List<Refusal> reasonRefusals(String field, @Nullable String reason) {
		if (reason == null || reason.isBlank()) {
			return List.of(Refusal.at(field, Rule.R10, "Indiquez le motif."));
		}
		return (reason.length() > LONGEST_REASON)
				? List.of(Refusal.at(field, Rule.R10, "Le motif compte 2 000 caractères au plus.")) : List.of();
	}

}
