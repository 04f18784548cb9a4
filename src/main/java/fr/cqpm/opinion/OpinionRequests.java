package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.opinion.OpinionRequest.Delegate;
import fr.cqpm.opinion.OpinionRequest.Kind;
import fr.cqpm.opinion.OpinionRequest.Outcome;
import fr.cqpm.registration.Act;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demandes au centre (R7): the asked person names somebody else, or asks that a
 * transmitted opinion be withdrawn. Neither changes anything by itself; at most one of a
 * kind waits for the centre's answer.
 */
@Service
public class OpinionRequests {

	private final Dossiers dossiers;

	private final OpinionDrafts drafts;

	private final InvitationRows invitations;

	private final OpinionRequestRows rows;

	private final OpinionRequestMails mails;

	private final Journal journal;

	private final Clock clock;

	OpinionRequests(Dossiers dossiers, OpinionDrafts drafts, InvitationRows invitations, OpinionRequestRows rows,
			OpinionRequestMails mails, Journal journal, Clock clock) {
		this.dossiers = dossiers;
		this.drafts = drafts;
		this.invitations = invitations;
		this.rows = rows;
		this.mails = mails;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * All that was asked on a dossier, the newest first. The caller has decided who may
	 * read.
	 */
	@Transactional(readOnly = true)
	public List<OpinionRequest> of(DossierId dossier) {
		return this.rows.of(dossier);
	}

	/** What the link's holder asked, the newest first. */
	@Transactional(readOnly = true)
	public List<OpinionRequest> own(Actor actor) {
		Invitation invitation = this.drafts.own(actor);
		return this.rows.of(invitation.dossier())
			.stream()
			.filter((request) -> request.invitation().equals(invitation.id()))
			.toList();
	}

	/** Whom the holder of that request named, as long as the centre has not answered. */
	@Transactional(readOnly = true)
	public Optional<Delegate> proposed(UUID id) {
		Invitation invitation = this.invitations.find(id).orElseThrow(() -> new NotFound("No invitation " + id));
		return waiting(this.dossiers.get(invitation.dossier()), invitation, Kind.DELEGATION)
			.map(OpinionRequest::delegate);
	}

	/**
	 * « Ce n'est pas moi »: the centre is told, and asks somebody else. Said twice, it is
	 * told once.
	 * @throws RuleViolation once transmitted, revoked, or outside the window
	 */
	@Transactional
	public void disclaim(Actor actor) {
		disclaim(actor, this.drafts.own(actor));
	}

	/** The same before they begin, on the page that the link opens. */
	@Transactional
	public void disclaim(UUID id) {
		Invitation invitation = this.invitations.find(id).orElseThrow(() -> new NotFound("No invitation " + id));
		disclaim(Actor.tutor(id, invitation.name(), invitation.centre()), invitation);
	}

	private void disclaim(Actor actor, Invitation seen) {
		Dossier dossier = this.dossiers.lock(seen.dossier());
		Invitation invitation = this.drafts.own(actor);
		this.drafts.requireOpen(dossier, invitation);
		if (invitation.disclaimedAt() == null) {
			this.invitations.date(invitation.id(), "disclaimed_at", this.clock.instant());
			this.mails.disclaimed(dossier, invitation);
			this.journal.record(by(invitation), dossier.centre(), dossier.id(),
					JournalAct.of("opinion.disclaimed", "«\u00a0Ce n’est pas moi\u00a0»"));
		}
	}

	/**
	 * « Je délègue à… »: the link's holder names who should be asked instead. Asked twice
	 * alike, it is asked once.
	 * @return that another one waits for its answer, or nothing
	 * @throws RuleViolation once transmitted, revoked, or outside the window
	 */
	@Transactional
	public Verdict delegate(Actor actor, Delegate delegate) {
		Dossier dossier = this.dossiers.lock(this.drafts.own(actor).dossier());
		Invitation invitation = this.drafts.own(actor);
		Optional<OpinionRequest> waiting = waiting(dossier, invitation, Kind.DELEGATION);
		if (waiting.isPresent()) {
			return again(waiting.get(), (request) -> delegate.equals(request.delegate()));
		}
		this.drafts.requireOpen(dossier, invitation);
		record(dossier, invitation, new OpinionRequest(Ids.next(), invitation.id(), Kind.DELEGATION, delegate, null,
				this.clock.instant(), null));
		this.journal.record(by(invitation), dossier.centre(), dossier.id(),
				JournalAct.of("opinion.delegated", "Autre personne proposée pour l’avis")
					.with("Nom", delegate.name())
					.with("Fonction", delegate.function())
					.with("Adresse électronique", delegate.email()));
		return Verdict.accepted();
	}

	/**
	 * The link's holder asks that their transmitted opinion be withdrawn. Asked twice
	 * alike, it is asked once.
	 * @param reason motif, which the centre reads
	 * @return that another one waits for its answer, or nothing
	 * @throws RuleViolation when nothing is transmitted, or outside the window
	 */
	@Transactional
	public Verdict withdraw(Actor actor, String reason) {
		Dossier dossier = this.dossiers.lock(this.drafts.own(actor).dossier());
		Invitation invitation = this.drafts.own(actor);
		Optional<OpinionRequest> waiting = waiting(dossier, invitation, Kind.WITHDRAWAL);
		if (waiting.isPresent()) {
			return again(waiting.get(), (request) -> reason.equals(request.reason()));
		}
		dossier.require(Act.GIVE_OPINION, this.clock.instant());
		if (invitation.transmittedAt() == null || invitation.withdrawnAt() != null) {
			throw new RuleViolation(Rule.R7, "Aucun avis n’est transmis\u00a0: il n’y a rien à retirer.");
		}
		record(dossier, invitation, new OpinionRequest(Ids.next(), invitation.id(), Kind.WITHDRAWAL, null, reason,
				this.clock.instant(), null));
		this.journal.record(by(invitation), dossier.centre(), dossier.id(),
				JournalAct.of("opinion.withdrawal-asked", "Retrait de l’avis demandé").with("Motif", reason));
		return Verdict.accepted();
	}

	/**
	 * Records what the centre answers. What follows from it — another invitation, a
	 * withdrawn opinion — and the journal are the caller's, who holds the dossier's lock.
	 * @return what was asked, or nothing when it was answered so before
	 * @throws NotFound when it is not of that dossier
	 * @throws RuleViolation when it was answered otherwise before
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<OpinionRequest> answer(Actor actor, Dossier dossier, UUID id, Outcome outcome,
			@Nullable String reason) {
		dossier.requireStaff(actor);
		OpinionRequest request = this.rows.of(dossier.id())
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("No request " + id));
		if (request.answer() != null) {
			if (request.answer().outcome() != outcome) {
				throw new RuleViolation(Rule.R7, "Cette demande a déjà reçu une autre réponse.");
			}
			return Optional.empty();
		}
		this.rows.answer(actor, dossier, id, outcome, reason, this.clock.instant());
		return Optional.of(request);
	}

	private Optional<OpinionRequest> waiting(Dossier dossier, Invitation invitation, Kind kind) {
		return this.rows.of(dossier.id())
			.stream()
			.filter((request) -> request.open() && request.kind() == kind)
			.filter((request) -> request.invitation().equals(invitation.id()))
			.findFirst();
	}

	private static Verdict again(OpinionRequest waiting, Predicate<OpinionRequest> same) {
		return same.test(waiting) ? Verdict.accepted() : Verdict.refused(List.of(Refusal.of(Rule.R7,
				"Une demande attend déjà la réponse du centre d’examen\u00a0: vous n’avez rien d’autre à faire.")));
	}

	private void record(Dossier dossier, Invitation invitation, OpinionRequest request) {
		this.rows.insert(dossier, request);
		this.mails.asked(dossier, invitation, request);
	}

	/** By name: a session knows only the link. */
	private static Actor by(Invitation invitation) {
		return Actor.tutor(invitation.id(), invitation.name(), invitation.centre());
	}

}
