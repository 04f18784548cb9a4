package fr.cqpm.opinion;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.account.Links;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Demandes d'avis: whom the centre asks, reminds, or no longer asks. */
@Service
public class Invitations {

	private final Dossiers dossiers;

	private final InvitationRows rows;

	private final Registrations registrations;

	private final Editions editions;

	private final Links links;

	private final Outbox outbox;

	private final Journal journal;

	private final Clock clock;

	Invitations(Dossiers dossiers, InvitationRows rows, Registrations registrations, Editions editions, Links links,
			Outbox outbox, Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.registrations = registrations;
		this.editions = editions;
		this.links = links;
		this.outbox = outbox;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Asks somebody of the company for an opinion, by a mailed link. An earlier link of
	 * the same address is replaced.
	 * @throws RuleViolation outside the window
	 */
	@Transactional
	public void invite(Actor actor, DossierId id, String name, @Nullable String function, String email) {
		Dossier dossier = lock(actor, id);
		this.rows.of(id)
			.stream()
			.filter((earlier) -> earlier.open() && earlier.email().equalsIgnoreCase(email))
			.forEach((earlier) -> close(actor, dossier, earlier));
		UUID invitation = Ids.next();
		UUID link = this.links.create(Purpose.OPINION, invitation, dossier.centre(), null);
		Invitation asked = new Invitation(invitation, dossier.centre(), id, link, name, function, email,
				this.clock.instant(), null, null, null, null, null);
		this.rows.insert(asked, actor.name(), this.editions.byId(dossier.edition()).capacities());
		mail("avis-demande", dossier, asked);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.asked", "Demande d’avis").with("Nom", name).with("Adresse électronique", email));
	}

	/** Mails the same link again. */
	@Transactional
	public void remind(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = lock(actor, id);
		Invitation invitation = open(id, invitationId);
		this.rows.reminded(invitationId, this.clock.instant());
		mail("avis-relance", dossier, invitation);
		this.journal.record(actor, dossier.centre(), id,
				JournalAct.of("opinion.reminded", "Relance de la demande d’avis")
					.with("Adresse électronique", invitation.email()));
	}

	/** No longer asks: the link closes, what was typed stays unread. */
	@Transactional
	public void revoke(Actor actor, DossierId id, UUID invitationId) {
		Dossier dossier = lock(actor, id);
		close(actor, dossier, open(id, invitationId));
	}

	/** The invitations of a dossier, oldest first, for its centre's staff. */
	@Transactional(readOnly = true)
	public List<Invitation> of(Actor actor, DossierId id) {
		this.dossiers.get(id).requireStaff(actor);
		return this.rows.of(id);
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

	private void close(Actor actor, Dossier dossier, Invitation invitation) {
		this.rows.date(invitation.id(), "revoked_at", this.clock.instant());
		this.links.revoke(Purpose.OPINION, invitation.id());
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.revoked", "Demande d’avis retirée")
					.with("Adresse électronique", invitation.email()));
	}

	private void mail(String template, Dossier dossier, Invitation invitation) {
		String candidate = this.registrations.of(dossier).candidateName();
		this.outbox.write(new OutgoingMail(template, invitation.email(), invitation.name(),
				Map.of("candidate", candidate, "reference", dossier.reference(), "standard",
						this.editions.byId(dossier.edition()).title()),
				invitation.link(), dossier.centre(), dossier.id()));
	}

}
