package fr.cqpm.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Courriels d'un dossier des modalités: the resource centre is told of each revision, and
 * who transmitted it of each observation.
 */
@Component
class PlanMails {

	private final People people;

	private final Outbox outbox;

	private final CqpmProperties properties;

	PlanMails(People people, Outbox outbox, CqpmProperties properties) {
		this.people = people;
		this.outbox = outbox;
		this.properties = properties;
	}

	/** Transmission au centre de ressource. */
	void transmitted(Dossier dossier, UUID transmission, PlanContent content) {
		Map<String, String> model = Map.of("label", content.label(), "candidate", content.candidate(), "centre",
				content.examCentre(), "page", this.properties.link("/plans-transmis/" + transmission));
		this.people.holding(Role.RESOURCE_CENTRE).forEach((reader) -> write("plan-transmis", dossier, reader, model));
	}

	/** Observation du centre de ressource. */
	void observed(Dossier dossier, Transmission transmission, PersonId transmitter) {
		Map<String, String> model = Map.of("label", transmission.label(), "candidate",
				transmission.content().candidate(), "page",
				this.properties.link("/dossiers/" + dossier.id().value() + "/plan/transmissions/" + transmission.id()));
		this.people.all(List.of(transmitter))
			.stream()
			.filter(PersonView::enabled)
			.forEach((reader) -> write("plan-observation", dossier, reader, model));
	}

	private void write(String template, Dossier dossier, PersonView reader, Map<String, String> model) {
		this.outbox.write(new OutgoingMail(template, reader.email(), reader.displayName(), model, null,
				dossier.centre(), dossier.id()));
	}

}
