package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Demandes d'avis: whom the centre asks, reminds, or no longer asks. */
@Service
public class Invitations {

	/** A reminder sent again sooner is a double click, or the browser's back button. */
	private static final Duration AGAIN = Duration.ofMinutes(10);

	private final Dossiers dossiers;

	private final Asking asking;

	private final InvitationRows rows;

	private final InvitationMails mails;

	private final DueDates dueDates;

	private final Outbox outbox;

	private final Journal journal;

	private final FrenchTime time;

	private final Clock clock;

	Invitations(Dossiers dossiers, Asking asking, InvitationRows rows, InvitationMails mails, DueDates dueDates,
			Outbox outbox, Journal journal, FrenchTime time, Clock clock) {
		this.dossiers = dossiers;
		this.asking = asking;
		this.rows = rows;
		this.mails = mails;
		this.dueDates = dueDates;
		this.outbox = outbox;
		this.journal = journal;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Asks somebody of the company for an opinion, until the usual day.
	 * @throws RuleViolation outside the window
	 */
	@Transactional
	public void invite(Actor actor, DossierId id, String name, @Nullable String function, String email) {
		Dossier dossier = this.asking.lock(actor, id);
		this.asking.ask(actor, dossier, new InvitedPerson(name, function, email), this.dueDates.usual(id), null);
	}

	/** The same until a chosen day, in nobody's place. */
	@Transactional
	public Verdict invite(Actor actor, DossierId id, InvitedPerson person, LocalDate due) {
		return invite(actor, id, person, due, null);
	}

	/**
	 * Asks somebody of the company for an opinion, by a mailed link. An earlier request
	 * to the same address is replaced.
	 * @param instead the request that this one replaces as well, or {@code null}
	 * @return why that day may not be asked for
	 * @throws RuleViolation outside the window
	 */
	@Transactional
	public Verdict invite(Actor actor, DossierId id, InvitedPerson person, LocalDate due, @Nullable UUID instead) {
		Dossier dossier = this.asking.lock(actor, id);
		Verdict verdict = Verdict.of(this.dueDates.refusal(id, due).stream().toList());
		if (verdict.isAccepted()) {
			this.asking.ask(actor, dossier, person, due, instead);
		}
		return verdict;
	}

	/**
	 * Asks for it until another day.
	 * @return why that day may not be asked for
	 */
	@Transactional
	public Verdict postpone(Actor actor, DossierId id, UUID invitationId, LocalDate due) {
		Dossier dossier = this.asking.lock(actor, id);
		Invitation invitation = this.asking.open(id, invitationId);
		Verdict verdict = Verdict.of(this.dueDates.refusal(id, due).stream().toList());
		if (verdict.isAccepted() && !due.equals(invitation.dueOn())) {
			this.rows.due(invitationId, due);
			this.journal.record(actor, dossier.centre(), id,
					JournalAct.of("opinion.due", "Échéance de la demande d’avis")
						.with("Nom", invitation.name())
						.replacing("Pour le", this.time.date(invitation.dueOn()))
						.with("Pour le", this.time.date(due)));
		}
		return verdict;
	}

	/**
	 * Mails the same link again; nothing where that was done a moment ago.
	 * @return whether a reminder leaves
	 * @throws RuleViolation once it is no longer open, or outside the window
	 */
	@Transactional
	public boolean remind(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = this.asking.lock(actor, id);
		Invitation invitation = this.asking.open(id, invitationId);
		if (invitation.remindedAt() != null && this.clock.instant().isBefore(invitation.remindedAt().plus(AGAIN))) {
			return false;
		}
		this.rows.reminded(invitationId, this.clock.instant());
		this.outbox.write(this.mails.reminding(dossier, invitation));
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.reminded", "Relance de la demande d’avis")
					.with("Adresse électronique", invitation.email()));
		return true;
	}

	/** No longer asks: the link closes, what was typed stays unread. */
	@Transactional
	public void revoke(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = this.asking.lock(actor, id);
		this.asking.close(actor, dossier, this.asking.open(id, invitationId), "Demande d’avis retirée");
	}

	/** The invitations of a dossier, oldest first, for its centre's staff. */
	@Transactional(readOnly = true)
	public List<Invitation> of(Actor actor, DossierId id) {
		this.dossiers.get(id).requireStaff(actor);
		return this.rows.of(id);
	}

	/** One of them. */
	@Transactional(readOnly = true)
	public Invitation one(Actor actor, DossierId id, UUID invitation) {
		return of(actor, id).stream()
			.filter((found) -> found.id().equals(invitation))
			.findFirst()
			.orElseThrow(() -> new NotFound("No invitation " + invitation));
	}

}
