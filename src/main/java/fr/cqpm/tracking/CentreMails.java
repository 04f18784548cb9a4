package fr.cqpm.tracking;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.MailPreview;
import fr.cqpm.mail.Mailing;
import fr.cqpm.mail.Mailings;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Courriels, for the staff of the centre in whose name they are sent. */
@Service
public class CentreMails {

	/** More than anybody reads. */
	private static final int AT_MOST = 200;

	private final Mailings mailings;

	private final Dossiers dossiers;

	private final Registrations registrations;

	private final Journal journal;

	CentreMails(Mailings mailings, Dossiers dossiers, Registrations registrations, Journal journal) {
		this.mailings = mailings;
		this.dossiers = dossiers;
		this.registrations = registrations;
		this.journal = journal;
	}

	/** All that was written about a dossier. */
	@Transactional(readOnly = true)
	public OfDossier of(Actor actor, DossierId id) {
		Dossier dossier = this.dossiers.get(id);
		dossier.requireStaff(actor);
		List<Mailing> mails = this.mailings.of(dossier.centre(), id, AT_MOST);
		return new OfDossier(this.registrations.of(dossier), mails, mails.size() == AT_MOST);
	}

	/** What did not arrive, in all centres whose staff the actor is of. */
	@Transactional(readOnly = true)
	public Failures failures(Actor actor) {
		actor.require(Role.CENTRE_STAFF);
		List<Mailing> mails = this.mailings.inTrouble(actor.centres(Role.CENTRE_STAFF), AT_MOST);
		return new Failures(mails.stream().filter(Mailing::isOpen).toList(),
				mails.stream().filter(Predicate.not(Mailing::isOpen)).toList(), mails.size() == AT_MOST);
	}

	/** One of them, as it was or will be read. */
	@Transactional(readOnly = true)
	public One one(Actor actor, UUID id) {
		Mailing mail = find(actor, id);
		DossierId dossier = mail.dossier();
		return new One(mail, this.mailings.text(mail).orElse(null),
				(dossier != null) ? this.dossiers.get(dossier).reference() : null);
	}

	/**
	 * Has it sent again.
	 * @return false when it is not parked any more
	 */
	@Transactional
	public boolean resend(Actor actor, UUID id) {
		Mailing mail = find(actor, id);
		lock(mail);
		return this.mailings.resend(mail) && recorded(actor, mail, "mail.resent");
	}

	/**
	 * Takes it off the list of failures.
	 * @return false when it is not on it any more
	 */
	@Transactional
	public boolean settle(Actor actor, UUID id) {
		Mailing mail = find(actor, id);
		lock(mail);
		return this.mailings.settle(mail) && recorded(actor, mail, "mail.settled");
	}

	private Mailing find(Actor actor, UUID id) {
		actor.require(Role.CENTRE_STAFF);
		return this.mailings.find(actor.centres(Role.CENTRE_STAFF), id)
			.orElseThrow(() -> new NotFound("No mail " + id + " of a centre of " + actor.name()));
	}

	private void lock(Mailing mail) {
		DossierId dossier = mail.dossier();
		if (dossier != null) {
			this.dossiers.lock(dossier);
		}
	}

	private boolean recorded(Actor actor, Mailing mail, String name) {
		JournalAct act = JournalAct.of(name, mail.subject())
			.with("Destinataire", mail.recipientName() + ", " + mail.recipient())
			.with("Échec", mail.problem());
		DossierId dossier = mail.dossier();
		if (dossier != null) {
			this.journal.record(actor, mail.centre(), dossier, act);
		}
		else {
			this.journal.record(actor, mail.centre(), act);
		}
		return true;
	}

	/**
	 * What the page of a dossier's mails shows.
	 *
	 * @param cut whether there are more than shown
	 */
	public record OfDossier(RegistrationView registration, List<Mailing> mails, boolean cut) {

	}

	/**
	 * What the page of failures shows.
	 *
	 * @param open what waits for the staff
	 * @param retrying what is tried again by itself
	 * @param cut whether there are more than shown
	 */
	public record Failures(List<Mailing> open, List<Mailing> retrying, boolean cut) {

	}

	/**
	 * What the page of one mail shows.
	 *
	 * @param text what it says, or {@code null} when it cannot be written
	 * @param reference of its dossier, or {@code null}
	 */
	public record One(Mailing mail, @Nullable MailPreview text, @Nullable String reference) {

	}

}
