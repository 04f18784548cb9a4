package fr.cqpm.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import fr.cqpm.account.Links;
import fr.cqpm.journal.Journal;
import fr.cqpm.journal.JournalAct;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Ids;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changement d'adresse of an open request: the link that was mailed before dies, a new
 * one goes to the new address, and what was typed already is kept.
 */
@Service
public class AddressChanges {

	private final Asking asking;

	private final InvitationRows rows;

	private final InvitationMails mails;

	private final Links links;

	private final Outbox outbox;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	AddressChanges(Asking asking, InvitationRows rows, InvitationMails mails, Links links, Outbox outbox,
			Journal journal, JdbcClient jdbc, Clock clock) {
		this.asking = asking;
		this.rows = rows;
		this.mails = mails;
		this.links = links;
		this.outbox = outbox;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Addresses it anew. Where the address stays, only name and function are corrected,
	 * and the link lives on.
	 * @return that somebody else is asked at that address already
	 * @throws RuleViolation once it is no longer open, or outside the window
	 */
	@Transactional
	public Verdict change(Actor actor, DossierId id, UUID invitationId, InvitedPerson person) {
		Dossier dossier = this.asking.lock(actor, id);
		Invitation before = this.asking.open(id, invitationId);
		if (person.equals(before.person())) {
			return Verdict.accepted();
		}
		if (this.rows.of(id).stream().anyMatch((other) -> isOther(other, invitationId, person))) {
			return Verdict.refused(List
				.of(Refusal.at("email", Rule.R7, "Une autre demande est déjà ouverte à cette adresse électronique.")));
		}
		remember(actor, before);
		this.rows.address(invitationId, person);
		journal(actor, dossier, before, person);
		if (!before.email().equalsIgnoreCase(person.email())) {
			this.links.renew(before.link());
			this.outbox.withdraw(before.link());
			this.outbox.write(this.mails.asking(dossier, this.asking.found(id, invitationId), true));
		}
		return Verdict.accepted();
	}

	private static boolean isOther(Invitation other, UUID self, InvitedPerson person) {
		return other.awaited() && !other.id().equals(self) && other.email().equalsIgnoreCase(person.email());
	}

	private void remember(Actor actor, Invitation before) {
		this.jdbc.sql("""
				insert into opinion_address (id, exam_centre_id, invitation_id, name, function, email, changed_at,
				                             changed_by)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(Ids.next(), before.centre().value(), before.id(), before.name(), before.function(),
					before.email(), this.clock.instant().atOffset(ZoneOffset.UTC), actor.name()))
			.update();
	}

	private void journal(Actor actor, Dossier dossier, Invitation before, InvitedPerson person) {
		this.journal.record(actor, dossier.centre(), dossier.id(),
				JournalAct.of("opinion.addressed", "Demande d’avis adressée autrement")
					.replacing("Nom", before.name())
					.replacing("Fonction", before.function())
					.replacing("Adresse électronique", before.email())
					.with("Nom", person.name())
					.with("Fonction", person.function())
					.with("Adresse électronique", person.email()));
	}

	/** To whom requests of that dossier were addressed before, the newest first. */
	@Transactional(readOnly = true)
	List<FormerAddress> of(DossierId dossier) {
		return this.jdbc.sql("""
				select a.invitation_id, a.name, a.function, a.email, a.changed_at, a.changed_by
				from opinion_address a join opinion_invitation i on i.id = a.invitation_id
				where i.dossier_id = ? order by a.changed_at desc, a.id desc""")
			.param(dossier.value())
			.query(AddressChanges::former)
			.list();
	}

	private static FormerAddress former(ResultSet row, int number) throws SQLException {
		return new FormerAddress(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
				row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6));
	}

	/** Ancienne adresse d'une demande. */
	public record FormerAddress(UUID invitation, String name, @Nullable String function, String email, Instant until,
			String by) {

	}

}
