package fr.cqpm.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.account.Links;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Demandes d'avis: whom the centre asks, reminds, or no longer asks. */
@Service
public class Invitations {

	private final Dossiers dossiers;

	private final InvitationRows rows;

	private final InvitationMails mails;

	private final Editions editions;

	private final Links links;

	private final Outbox outbox;

	private final Journal journal;

	private final DueDates dueDates;

	private final FrenchTime time;

	private final Clock clock;

	Invitations(Dossiers dossiers, InvitationRows rows, InvitationMails mails, Editions editions, Links links,
			Outbox outbox, Journal journal, DueDates dueDates, FrenchTime time, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.mails = mails;
		this.editions = editions;
		this.links = links;
		this.outbox = outbox;
		this.journal = journal;
		this.dueDates = dueDates;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Asks somebody of the company for an opinion, until the usual day.
	 * @throws RuleViolation outside the window
	 */
	@Transactional
	public void invite(Actor actor, DossierId id, String name, @Nullable String function, String email) {
		Dossier dossier = lock(actor, id);
		ask(actor, dossier, new InvitedPerson(name, function, email), this.dueDates.usual(id));
	}

	/**
	 * Asks somebody of the company for an opinion, by a mailed link. An earlier request
	 * to the same address is replaced.
	 * @return why that day may not be asked for
	 * @throws RuleViolation outside the window
	 */
	@Transactional
	public Verdict invite(Actor actor, DossierId id, InvitedPerson person, LocalDate due) {
		Dossier dossier = lock(actor, id);
		Verdict verdict = Verdict.of(this.dueDates.refusal(id, due).stream().toList());
		if (verdict.isAccepted()) {
			ask(actor, dossier, person, due);
		}
		return verdict;
	}

	private void ask(Actor actor, Dossier dossier, InvitedPerson person, LocalDate due) {
		List<Invitation> earlier = this.rows.of(dossier.id())
			.stream()
			.filter((other) -> other.open() && other.email().equalsIgnoreCase(person.email()))
			.toList();
		UUID invitation = Ids.next();
		UUID link = this.links.create(Purpose.OPINION, invitation, dossier.centre(), null);
		Invitation asked = new Invitation(invitation, dossier.centre(), dossier.id(), link, person.name(),
				person.function(), person.email(), this.clock.instant(), due, null, null, 0, 0, null, null, null, null,
				null, null, null, null, null, null);
		this.rows.insert(asked, actor.name(), this.editions.byId(dossier.edition()).capacities());
		earlier.forEach((other) -> {
			this.rows.replaced(other.id(), invitation);
			close(actor, dossier, other, "Demande d’avis remplacée");
		});
		this.outbox.write(this.mails.asking(dossier, asked, !earlier.isEmpty()));
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.asked", "Demande d’avis")
					.with("Nom", person.name())
					.with("Adresse électronique", person.email())
					.with("Pour le", this.time.date(due)));
	}

	/**
	 * Asks for it until another day.
	 * @return why that day may not be asked for
	 */
	@Transactional
	public Verdict postpone(Actor actor, DossierId id, UUID invitationId, LocalDate due) {
		Dossier dossier = lock(actor, id);
		Invitation invitation = open(id, invitationId);
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

	/** Mails the same link again. */
	@Transactional
	public void remind(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = lock(actor, id);
		Invitation invitation = open(id, invitationId);
		this.rows.reminded(invitationId, this.clock.instant());
		this.outbox.write(this.mails.reminding(dossier, invitation));
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.reminded", "Relance de la demande d’avis")
					.with("Adresse électronique", invitation.email()));
	}

	/** No longer asks: the link closes, what was typed stays unread. */
	@Transactional
	public void revoke(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = lock(actor, id);
		close(actor, dossier, open(id, invitationId), "Demande d’avis retirée");
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

	private Dossier lock(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		return dossier;
	}

	private Invitation open(DossierId dossier, UUID id) {
		Invitation invitation = this.rows.find(id)
			.filter((found) -> found.dossier().equals(dossier))
			.orElseThrow(() -> new NotFound("No invitation " + id));
		if (!invitation.open()) {
			throw new RuleViolation(Rule.R7, "Cette demande d’avis n’est plus ouverte.");
		}
		return invitation;
	}

	private void close(Actor actor, Dossier dossier, Invitation invitation, String said) {
		this.rows.date(invitation.id(), "revoked_at", this.clock.instant());
		this.links.revoke(Purpose.OPINION, invitation.id());
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.revoked", said).with("Adresse électronique", invitation.email()));
	}

	/** The mail that reminds of it, by hand or by itself. */
	OutgoingMail reminder(Dossier dossier, Invitation invitation) {
		return this.mails.reminding(dossier, invitation);
	}

}
