package fr.cqpm.opinion;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Retrait d'un avis transmis, at its author's request. The opinion stays in the history,
 * and counts nowhere.
 */
@Service
public class Withdrawals {

	private final Dossiers dossiers;

	private final InvitationRows invitations;

	private final InvitationMails mails;

	private final Outbox outbox;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	Withdrawals(Dossiers dossiers, InvitationRows invitations, InvitationMails mails, Outbox outbox, Journal journal,
			JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.invitations = invitations;
		this.mails = mails;
		this.outbox = outbox;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Withdraws it, and tells its author, who may have asked for nothing. Asked twice,
	 * the first reason stands.
	 * @throws RuleViolation once a capacity is decided, or where nothing was transmitted
	 */
	@Transactional
	public void withdraw(Actor actor, DossierId id, UUID invitationId, String reason) {
		Dossier dossier = this.dossiers.lock(id);
		dossier.requireStaff(actor);
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		Invitation invitation = this.invitations.find(invitationId)
			.filter((found) -> found.dossier().equals(id))
			.orElseThrow(() -> new NotFound("No invitation " + invitationId));
		if (invitation.transmittedAt() == null) {
			throw new RuleViolation(Rule.R7, "Cet avis n’est pas transmis\u00a0: il n’y a rien à retirer.");
		}
		if (invitation.withdrawnAt() == null) {
			record(actor, dossier, invitation, reason);
		}
	}

	private void record(Actor actor, Dossier dossier, Invitation invitation, String reason) {
		this.jdbc.sql("""
				update opinion_transmission set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?
				where invitation_id = ?""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), actor.name(), reason, invitation.id())
			.update();
		if (!invitation.email().isEmpty()) {
			this.outbox.write(this.mails.answering("avis-retrait-accepte", dossier, invitation, null));
		}
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.withdrawn", "Avis de l’entreprise retiré")
					.with("Avis de", invitation.name())
					.with("Motif", reason));
	}

}
