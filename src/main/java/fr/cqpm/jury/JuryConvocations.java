package fr.cqpm.jury;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Convocations: who joins a jury is told, and everybody is told when its date or place
 * changes.
 */
@Component
class JuryConvocations {

	private final People people;

	private final Outbox outbox;

	private final FrenchTime time;

	private final CqpmProperties properties;

	JuryConvocations(People people, Outbox outbox, FrenchTime time, CqpmProperties properties) {
		this.people = people;
		this.outbox = outbox;
		this.time = time;
		this.properties = properties;
	}

	void send(@Nullable JurySession before, JurySession now) {
		boolean moved = before == null || !before.at().equals(now.at()) || !before.place().equals(now.place());
		List<PersonId> told = now.members()
			.stream()
			.map(Juror::person)
			.filter((person) -> moved || before == null || before.member(person).isEmpty())
			.toList();
		if (!told.isEmpty()) {
			this.people.all(told).forEach((person) -> write(now, person));
		}
	}

	private void write(JurySession session, PersonView person) {
		Map<String, String> model = new LinkedHashMap<>();
		model.put("date", this.time.moment(session.at()));
		model.put("place", session.place());
		model.put("centre", session.centreName());
		model.put("members",
				String.join(", ",
						session.members()
							.stream()
							.map((member) -> member.name() + (member.chairs() ? " (préside)" : ""))
							.toList()));
		model.put("page", this.properties.link("/deliberations/" + session.id()));
		this.outbox.write(new OutgoingMail("jury-convocation", person.email(), person.displayName(), model, null,
				session.centre(), null));
	}

}
