package fr.cqpm.opinion;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import fr.cqpm.account.Links;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transmission de l'avis: the draft becomes the record, once. */
@Service
public class OpinionTransmission {

	private final Dossiers dossiers;

	private final OpinionDrafts drafts;

	private final Links links;

	private final Outbox outbox;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final FrenchTime time;

	OpinionTransmission(Dossiers dossiers, OpinionDrafts drafts, Links links, Outbox outbox, Journal journal,
			JdbcClient jdbc, Clock clock, FrenchTime time) {
		this.dossiers = dossiers;
		this.drafts = drafts;
		this.links = links;
		this.outbox = outbox;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.time = time;
	}

	/**
	 * Transmits the opinion of the link's holder. Asked twice, it happens once.
	 * @param name who attests it
	 * @param function in the company
	 * @return what rule R7 finds missing
	 */
	@Transactional
	public Verdict transmit(Actor actor, String name, String function) {
		Dossier dossier = this.dossiers.lock(this.drafts.own(actor).dossier());
		// Read again under the lock: another device may have transmitted meanwhile
		Invitation invitation = this.drafts.own(actor);
		if (invitation.transmittedAt() != null) {
			return Verdict.accepted();
		}
		this.drafts.requireOpen(dossier, invitation);
		OpinionDesk desk = this.drafts.desk(invitation);
		if (!desk.completeness().complete()) {
			return Verdict.refused(desk.completeness().refusals());
		}
		record(dossier, invitation, name, function, null);
		this.links.use(invitation.link());
		this.outbox.write(
				new OutgoingMail("avis-transmis", invitation.email(), name,
						Map.of("at", this.time.moment(this.clock.instant()), "reference", dossier.reference(),
								"candidate", desk.candidate()),
						null, dossier.centre(), dossier.id())
					.about(invitation.id()));
		this.journal.record(Actor.tutor(invitation.id(), name, dossier.centre()), dossier.centre(), dossier.id(),
				JournalAct.of("opinion.transmitted", "Avis de l’entreprise")
					.with("Nom", name)
					.with("Fonction", function));
		return Verdict.accepted();
	}

	/**
	 * Freezes the draft, as its author or by telephone. The caller holds the root's lock.
	 */
	void record(Dossier dossier, Invitation invitation, String name, String function, @Nullable Dictation dictation) {
		this.jdbc
			.sql("""
					insert into opinion_transmission (invitation_id, exam_centre_id, dossier_id, transmitted_at, name, function,
					                                  typed_by, dictated_at, no_copy_reason)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(invitation.id(), dossier.centre().value(), dossier.id().value(),
					this.clock.instant().atOffset(ZoneOffset.UTC), name, function,
					(dictation != null) ? dictation.by() : null,
					(dictation != null) ? dictation.at().atOffset(ZoneOffset.UTC) : null,
					(dictation != null) ? dictation.noCopyReason() : null))
			.update();
		this.jdbc.sql("""
				insert into opinion_line (exam_centre_id, invitation_id, capacity, criterion, answer, comment)
				select exam_centre_id, invitation_id, capacity, criterion, answer, comment
				from opinion_draft_line where invitation_id = ? and answer is not null""")
			.param(invitation.id())
			.update();
	}

}
