package fr.cqpm.report;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.cqpm.account.People;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.plan.Deadline;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Component;

/**
 * What is written about a request for more time, in the transaction of the act. The
 * candidate's reason is read on the page, and in no mail.
 */
@Component
class ExtensionMails {

	private final Outbox outbox;

	private final Registrations registrations;

	private final People people;

	private final CqpmProperties properties;

	private final FrenchTime time;

	ExtensionMails(Outbox outbox, Registrations registrations, People people, CqpmProperties properties,
			FrenchTime time) {
		this.outbox = outbox;
		this.registrations = registrations;
		this.people = people;
		this.properties = properties;
		this.time = time;
	}

	/** Demande de prolongation, to the staff of the centre. */
	void asked(Dossier dossier, ExtensionRequest request) {
		Map<String, String> model = new LinkedHashMap<>();
		model.put("reference", dossier.reference());
		model.put("candidate", this.registrations.of(dossier).candidateName());
		model.put("until", this.time.moment(request.wishedTo()));
		model.put("page", this.properties.link("/dossiers/" + dossier.id().value() + "/rapport"));
		this.people.holding(Role.CENTRE_STAFF, dossier.centre())
			.forEach((staff) -> this.outbox.write(new OutgoingMail("prolongation-demandee", staff.email(),
					staff.displayName(), model, null, dossier.centre(), dossier.id())));
	}

	/** Refus, to the candidate. */
	void refused(Dossier dossier, String reason, Deadline deadline, boolean late) {
		RegistrationView registration = this.registrations.of(dossier);
		Map<String, String> model = Map.of("reference", dossier.reference(), "reason", reason, "until",
				this.time.moment(deadline.lastMinute()), "stands", late ? "a pris fin" : "prend fin", "page",
				this.properties.link("/mon-dossier/prolongation"));
		this.outbox.write(new OutgoingMail("prolongation-refusee", registration.candidate().email(),
				registration.candidateName(), model, null, dossier.centre(), dossier.id()));
	}

}
