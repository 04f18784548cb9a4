package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Link.Purpose;
import fr.cqpm.account.Links;
import fr.cqpm.certification.Editions;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What all acts on requests share: the root's lock with its window, a request that is
 * still open, a new one, and one that is closed. In the caller's transaction.
 */
@Component
class Asking {

	private final Dossiers dossiers;

	private final InvitationRows rows;

	private final InvitationMails mails;

	private final Editions editions;

	private final Links links;

	private final Outbox outbox;

	private final Journal journal;

	private final FrenchTime time;

	private final Duration linkLifetime;

	private final Clock clock;

	Asking(Dossiers dossiers, InvitationRows rows, InvitationMails mails, Editions editions, Links links, Outbox outbox,
			Journal journal, FrenchTime time, CqpmProperties properties, Clock clock) {
		this.dossiers = dossiers;
		this.rows = rows;
		this.mails = mails;
		this.editions = editions;
		this.links = links;
		this.outbox = outbox;
		this.journal = journal;
		this.time = time;
		this.linkLifetime = properties.opinion().link();
		this.clock = clock;
	}

	/**
	 * The dossier, locked, for its staff, within the opinion's window.
	 * @throws RuleViolation outside it
	 */
	Dossier lock(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		return dossier;
	}

	Invitation found(DossierId dossier, UUID id) {
		return this.rows.find(id)
			.filter((found) -> found.dossier().equals(dossier))
			.orElseThrow(() -> new NotFound("No invitation " + id));
	}

	/**
	 * A request that awaits an answer.
	 * @throws RuleViolation once it was given, taken back or replaced
	 */
	Invitation open(DossierId dossier, UUID id) {
		Invitation invitation = found(dossier, id);
		if (!invitation.awaited()) {
			throw new RuleViolation(Rule.R7, "Cette demande d’avis n’est plus ouverte.");
		}
		return invitation;
	}

	/** Asks by mail; open requests to the same address, and that one, are replaced. */
	Invitation ask(Actor actor, Dossier dossier, InvitedPerson person, LocalDate due, @Nullable UUID instead) {
		List<Invitation> earlier = this.rows.of(dossier.id())
			.stream()
			.filter(Invitation::awaited)
			.filter((other) -> other.id().equals(instead) || other.email().equalsIgnoreCase(person.email()))
			.toList();
		Invitation asked = create(actor, dossier,
				(id, link) -> Invitation.asked(id, dossier, link, person, this.clock.instant(), due));
		earlier.forEach((other) -> replace(actor, dossier, other, asked));
		boolean sameReader = earlier.stream().anyMatch((other) -> other.email().equalsIgnoreCase(person.email()));
		this.outbox.write(this.mails.asking(dossier, asked, sameReader));
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.asked", "Demande d’avis")
					.with("Nom", person.name())
					.with("Adresse électronique", person.email())
					.with("Pour le", this.time.date(due)));
		return asked;
	}

	Invitation create(Actor actor, Dossier dossier, Drawing drawing) {
		UUID id = Ids.next();
		Invitation created = drawing.draw(id,
				this.links.create(Purpose.OPINION, id, dossier.centre(), this.linkLifetime));
		this.rows.insert(created, actor.name(), this.editions.byId(dossier.edition()).capacities());
		return created;
	}

	void replace(Actor actor, Dossier dossier, Invitation earlier, Invitation by) {
		this.rows.replaced(earlier.id(), by.id());
		close(actor, dossier, earlier, "Demande d’avis remplacée");
	}

	void close(Actor actor, Dossier dossier, Invitation invitation, String said) {
		this.rows.date(invitation.id(), "revoked_at", this.clock.instant());
		this.links.revoke(Purpose.OPINION, invitation.id());
		this.outbox.withdraw(invitation.link());
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.revoked", said)
					.with("Nom", invitation.name())
					.with("Adresse électronique", invitation.email()));
	}

	/** Une demande, once it has its number and its link. */
	interface Drawing {

		Invitation draw(UUID id, UUID link);

	}

}
