package fr.cqpm.opinion;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequest.Kind;
import fr.cqpm.opinion.OpinionRequest.Outcome;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Réponses du centre to what the asked people ask of it, with what follows: somebody else
 * is asked, or a transmitted opinion is withdrawn. The person is told by mail.
 */
@Service
public class RequestAnswers {

	private static final Map<Kind, String> SUBJECTS = Map.of(Kind.DELEGATION, "Autre personne proposée pour l’avis",
			Kind.WITHDRAWAL, "Retrait de l’avis demandé");

	private final Asking asking;

	private final OpinionRequests requests;

	private final Withdrawals withdrawals;

	private final DueDates dueDates;

	private final InvitationMails mails;

	private final Outbox outbox;

	private final Journal journal;

	RequestAnswers(Asking asking, OpinionRequests requests, Withdrawals withdrawals, DueDates dueDates,
			InvitationMails mails, Outbox outbox, Journal journal) {
		this.asking = asking;
		this.requests = requests;
		this.withdrawals = withdrawals;
		this.dueDates = dueDates;
		this.mails = mails;
		this.outbox = outbox;
		this.journal = journal;
	}

	/**
	 * Does what was asked. Accepted twice, it happens once.
	 * @throws RuleViolation when it was declined before, or outside the window
	 */
	@Transactional
	public void accept(Actor actor, DossierId id, UUID requestId) {
		Dossier dossier = this.asking.lock(actor, id);
		this.requests.answer(actor, dossier, requestId, Outcome.ACCEPTED, null).ifPresent((request) -> {
			Invitation invitation = this.asking.found(id, request.invitation());
			journal(actor, dossier, invitation, request, null);
			if (request.kind() == Kind.WITHDRAWAL) {
				this.withdrawals.withdraw(actor, id, invitation.id(), String.valueOf(request.reason()));
			}
			else if (request.delegate() != null) {
				askInstead(actor, dossier, invitation, request.delegate());
			}
		});
	}

	private void askInstead(Actor actor, Dossier dossier, Invitation invitation, Delegate delegate) {
		this.asking.ask(actor, dossier, new InvitedPerson(delegate.name(), delegate.function(), delegate.email()),
				this.dueDates.usual(dossier.id()), invitation.id());
		this.outbox.write(this.mails.answering("avis-delegation-acceptee", dossier, invitation, null));
	}

	/**
	 * Leaves everything as it is.
	 * @throws RuleViolation when it was accepted before, or outside the window
	 */
	@Transactional
	public void decline(Actor actor, DossierId id, UUID requestId, String reason) {
		Dossier dossier = this.asking.lock(actor, id);
		this.requests.answer(actor, dossier, requestId, Outcome.DECLINED, reason).ifPresent((request) -> {
			Invitation invitation = this.asking.found(id, request.invitation());
			journal(actor, dossier, invitation, request, reason);
			this.outbox.write(this.mails.answering(
					(request.kind() == Kind.WITHDRAWAL) ? "avis-retrait-refuse" : "avis-delegation-refusee", dossier,
					invitation, reason));
		});
	}

	private void journal(Actor actor, Dossier dossier, Invitation invitation, OpinionRequest request,
			@Nullable String reason) {
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.request-answered", Objects.requireNonNull(SUBJECTS.get(request.kind())))
					.with("Par", invitation.name())
					.with("Réponse", (reason != null) ? "Refusée" : "Acceptée")
					.with("Motif", reason));
	}

}
