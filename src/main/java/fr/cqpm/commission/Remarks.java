package fr.cqpm.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.commission.Closing.Signature;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.panel.Panels;
import fr.cqpm.panel.Seat;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarques au procès-verbal: a member of a closed commission says what they would have
 * decided otherwise, until they sign. It stands in the minutes of that closing, with
 * their name and the time.
 */
@Service
public class Remarks {

	private final Dossiers dossiers;

	private final Panels panels;

	private final ClosingRows closings;

	private final RemarkRows rows;

	private final Journal journal;

	Remarks(Dossiers dossiers, Panels panels, ClosingRows closings, RemarkRows rows, Journal journal) {
		this.dossiers = dossiers;
		this.panels = panels;
		this.closings = closings;
		this.rows = rows;
		this.journal = journal;
	}

	/**
	 * Writes, changes or withdraws the actor's remark. Asked again for what stands,
	 * nothing happens.
	 * @return why it cannot be written any more, or what is wrong with it
	 * @throws RuleViolation while the commission is open
	 */
	@Transactional
	public Verdict write(Actor actor, DossierId id, NewRemark asked) {
		Dossier dossier = this.dossiers.lock(id);
		Seat seat = this.panels.requireMember(actor, id);
		Closing closing = Closing.inForce(this.closings.of(id))
			.orElseThrow(() -> new RuleViolation(Rule.R11,
					"La commission n’est pas close\u00a0: il n’y a pas encore de procès-verbal."));
		Optional<Remark> before = closing.remark(seat.person());
		if (closing.number() == asked.closing() && before.filter((remark) -> stands(remark, asked)).isPresent()) {
			return Verdict.accepted();
		}
		List<Refusal> refusals = refusals(closing, seat, before.orElse(null), asked);
		if (!refusals.isEmpty()) {
			return Verdict.refused(refusals);
		}
		RemarkKind kind = (asked.kind() != null) ? asked.kind() : before.orElseThrow().kind();
		this.rows.insert(dossier, closing.number(), actor, asked.seen() + 1, kind, asked.text());
		this.journal.record(actor, dossier.centre(), id, act(actor, before.orElse(null), kind, asked.text()));
		return Verdict.accepted();
	}

	private static boolean stands(Remark remark, NewRemark asked) {
		return Objects.equals(remark.text(), asked.text()) && (asked.text() == null || remark.kind() == asked.kind());
	}

	private static List<Refusal> refusals(Closing closing, Seat seat, @Nullable Remark before, NewRemark asked) {
		List<Refusal> refusals = new ArrayList<>();
		if (closing.number() != asked.closing()) {
			refusals.add(Refusal.of(Rule.R11,
					"La commission a été rouverte, puis close de nouveau\u00a0: relisez son nouveau procès-verbal."));
			return refusals;
		}
		closing.signature(seat.person()).ifPresent((signature) -> refusals.add(late(signature)));
		if (refusals.isEmpty() && asked.seen() != ((before != null) ? before.revision() : 0)) {
			refusals.add(Refusal.of(Rule.R11,
					"Vous avez changé cette remarque entre-temps, dans une autre fenêtre\u00a0: relisez celle qui est enregistrée."));
		}
		refusals.addAll(asked.refusals());
		return refusals;
	}

	private static Refusal late(Signature signature) {
		return Refusal.of(Rule.R11, (signature.absence() == null)
				? "Vous avez signé ce procès-verbal\u00a0: vous ne pouvez plus y porter de remarque."
				: "Le président a noté votre absence\u00a0: vous ne pouvez plus porter de remarque à ce procès-verbal.");
	}

	private static JournalAct act(Actor actor, @Nullable Remark before, RemarkKind kind, @Nullable String text) {
		String what = kind.label() + " de " + actor.name();
		return JournalAct.of("commission.remark", (text != null) ? what : what + ", retirée")
			.replacing("Nature", (before != null && before.stands()) ? before.kind().label() : null)
			.replacing("Texte", (before != null) ? before.text() : null)
			.with("Nature", (text != null) ? kind.label() : null)
			.with("Texte", text);
	}

}
