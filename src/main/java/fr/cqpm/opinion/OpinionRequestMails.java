package fr.cqpm.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;

import fr.cqpm.account.People;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the staff of the centre what the company asks, in the transaction of the act.
 * Names and reasons of others are read on the page, and in no mail.
 */
@Component
class OpinionRequestMails {

	private static final String DISCLAIMED = "avis-pas-moi";

	private static final Duration AGAIN = Duration.ofDays(1);

	private final Outbox outbox;

	private final Registrations registrations;

	private final People people;

	private final CqpmProperties properties;

	private final JdbcClient jdbc;

	private final Clock clock;

	OpinionRequestMails(Outbox outbox, Registrations registrations, People people, CqpmProperties properties,
			JdbcClient jdbc, Clock clock) {
		this.outbox = outbox;
		this.registrations = registrations;
		this.people = people;
		this.properties = properties;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void asked(Dossier dossier, Invitation invitation, OpinionRequest request) {
		tell(dossier, invitation, switch (request.kind()) {
			case DELEGATION -> "avis-delegation";
			case WITHDRAWAL -> "avis-retrait-demande";
		});
	}

	/**
	 * « Ce n'est pas moi ». Whoever answers after all and says it again is heard, and
	 * buries nobody under mails: the staff are told once a day.
	 */
	void disclaimed(Dossier dossier, Invitation invitation) {
		if (!told(dossier, invitation)) {
			tell(dossier, invitation, DISCLAIMED);
		}
	}

	private boolean told(Dossier dossier, Invitation invitation) {
		return this.jdbc.sql("""
				select exists (select 1 from outgoing_mail
				               where dossier_id = ? and template = ? and subject_id = ? and created_at > ?)""")
			.params(dossier.id().value(), DISCLAIMED, invitation.id(),
					this.clock.instant().minus(AGAIN).atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	/** « Ce n'est pas ce que j'ai dit ». */
	void disputed(Dossier dossier, Invitation invitation) {
		tell(dossier, invitation, "avis-conteste");
	}

	private void tell(Dossier dossier, Invitation invitation, String template) {
		Map<String, String> model = Map.of("reference", dossier.reference(), "candidate",
				this.registrations.of(dossier).candidateName(), "person", invitation.name(), "page",
				this.properties.link("/dossiers/" + dossier.id().value() + "/avis"));
		this.people.holding(Role.CENTRE_STAFF, dossier.centre())
			.forEach((staff) -> this.outbox.write(new OutgoingMail(template, staff.email(), staff.displayName(), model,
					null, dossier.centre(), dossier.id())
				.about(invitation.id())));
	}

}
