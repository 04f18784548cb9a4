package fr.cqpm.opinion;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies of what was dictated by telephone: the company confirms them, or says that it
 * said something else; then the opinion counts nowhere.
 */
@Service
public class OpinionCopies {

	private final Dossiers dossiers;

	private final InvitationRows invitations;

	private final OpinionDrafts drafts;

	private final OpinionRequestMails mails;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	OpinionCopies(Dossiers dossiers, InvitationRows invitations, OpinionDrafts drafts, OpinionRequestMails mails,
			Journal journal, JdbcClient jdbc, Clock clock) {
		this.dossiers = dossiers;
		this.invitations = invitations;
		this.drafts = drafts;
		this.mails = mails;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The copy that a link opens.
	 * @throws NotFound where nothing was dictated
	 */
	@Transactional(readOnly = true)
	public OpinionDesk of(UUID invitation) {
		return this.drafts.desk(dictated(invitation));
	}

	/** « Confirmer ». Said twice, the first time stands. */
	@Transactional
	public void confirm(UUID id) {
		Dossier dossier = this.dossiers.lock(dictated(id).dossier());
		if (unanswered(dictated(id))) {
			this.jdbc.sql("update opinion_transmission set confirmed_at = ? where invitation_id = ?")
				.params(this.clock.instant().atOffset(ZoneOffset.UTC), id)
				.update();
			journal(dossier, dictated(id), JournalAct.of("opinion.confirmed", "Avis par téléphone confirmé"));
		}
	}

	/**
	 * « Ce n'est pas ce que j'ai dit ». Said twice, the first time stands.
	 * @param said what they say they said
	 * @throws RuleViolation once a capacity is decided
	 */
	@Transactional
	public void dispute(UUID id, String said) {
		Dossier dossier = this.dossiers.lock(dictated(id).dossier());
		Invitation invitation = dictated(id);
		if (unanswered(invitation)) {
			dossier.require(Act.GIVE_OPINION, this.clock.instant());
			this.jdbc.sql("update opinion_transmission set disputed_at = ?, dispute = ? where invitation_id = ?")
				.params(this.clock.instant().atOffset(ZoneOffset.UTC), said, id)
				.update();
			this.mails.disputed(dossier, invitation);
			journal(dossier, invitation,
					JournalAct.of("opinion.disputed", "Avis par téléphone contesté").with("Motif", said));
		}
	}

	private static boolean unanswered(Invitation invitation) {
		return invitation.inForce() && invitation.dictation() != null && invitation.dictation().unanswered();
	}

	private void journal(Dossier dossier, Invitation invitation, JournalAct act) {
		this.journal.record(Actor.tutor(invitation.id(), invitation.name(), invitation.centre()), dossier.centre(),
				dossier.id(), act);
	}

	private Invitation dictated(UUID id) {
		return this.invitations.find(id)
			.filter((found) -> found.dictation() != null)
			.orElseThrow(() -> new NotFound("Nothing dictated: " + id));
	}

}
