package fr.cqpm.panel;

import java.util.LinkedHashMap;
import java.util.Map;

import fr.cqpm.account.People;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.Role;

import org.springframework.stereotype.Component;

/**
 * Tells the staff of the centre that a member declared a conflict of interest. The mail
 * does not say which: that is read on the page of the commission.
 */
@Component
class ConflictNotices {

	private final People people;

	private final Outbox outbox;

	private final CqpmProperties properties;

	ConflictNotices(People people, Outbox outbox, CqpmProperties properties) {
		this.people = people;
		this.outbox = outbox;
		this.properties = properties;
	}

	void send(Dossier dossier, String member, Seat seat) {
		this.people.holding(Role.CENTRE_STAFF, dossier.centre()).forEach((staff) -> {
			Map<String, String> model = new LinkedHashMap<>();
			model.put("reference", dossier.reference());
			model.put("candidate", seat.candidate());
			model.put("member", member);
			model.put("page", this.properties.link("/dossiers/" + dossier.id().value() + "/commission"));
			this.outbox.write(new OutgoingMail("commission-conflit", staff.email(), staff.displayName(), model, null,
					dossier.centre(), dossier.id()));
		});
	}

}
