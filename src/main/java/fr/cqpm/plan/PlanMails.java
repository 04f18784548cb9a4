package fr.cqpm.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.registration.Dossier;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.FrenchTime;

import org.springframework.stereotype.Component;

/**
 * Courriels d'un dossier des modalités: the resource centre is told of each revision, who
 * transmitted it of each observation, and the candidate of the report's deadline.
 */
@Component
class PlanMails {

	private final People people;

	private final Outbox outbox;

	private final CqpmProperties properties;

	private final FrenchTime time;

	PlanMails(People people, Outbox outbox, CqpmProperties properties, FrenchTime time) {
		this.people = people;
		this.outbox = outbox;
		this.properties = properties;
		this.time = time;
	}

	/** Transmission au centre de ressource. */
	void transmitted(Dossier dossier, UUID transmission, PlanContent content) {
		Map<String, String> model = Map.of("label", content.label(), "candidate", content.candidate(), "centre",
				content.examCentre(), "page", this.properties.link("/plans-transmis/" + transmission));
		this.people.holding(Role.RESOURCE_CENTRE).forEach((reader) -> write("plan-transmis", dossier, reader, model));
	}

	/** Délai et conditions de dépôt, fixed or fixed anew: the candidate is told. */
	void reportExpected(RegistrationView registration, PlanContent content) {
		Dossier dossier = registration.dossier();
		Map<String, String> model = Map.of("reference", dossier.reference(), "centre", content.examCentre(), "until",
				this.time.moment(content.report().due()), "formats", content.conditions().acceptedFormats(), "size",
				content.conditions().maximumSize(), "page", this.properties.link("/mon-dossier"));
		this.outbox.write(new OutgoingMail("rapport-attendu", registration.candidate().email(),
				registration.candidateName(), model, null, dossier.centre(), dossier.id()));
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
