package fr.cqpm.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.cqpm.account.People;
import fr.cqpm.account.PersonView;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.mail.Outbox;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.panel.PanelRows.Planning;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Convocations: who joins is told, and everybody is told when a date or a place changes.
 */
@Component
class Convocations {

	private final People people;

	private final Outbox outbox;

	private final FrenchTime time;

	private final CqpmProperties properties;

	Convocations(People people, Outbox outbox, FrenchTime time, CqpmProperties properties) {
		this.people = people;
		this.outbox = outbox;
		this.time = time;
		this.properties = properties;
	}

	void send(RegistrationView registration, Planning before, List<Member> former, Planning now, List<Member> members) {
		boolean moved = !before.equals(new Planning(before.revision(), now.presentation(), now.interview()));
		List<PersonId> known = former.stream().map(Member::person).toList();
		List<PersonId> told = members.stream()
			.map(Member::person)
			.filter((person) -> moved || !known.contains(person))
			.toList();
		this.people.all(told).forEach((person) -> write(registration, now, members, person));
	}

	private void write(RegistrationView registration, Planning planning, List<Member> members, PersonView person) {
		Map<String, String> model = new LinkedHashMap<>();
		model.put("reference", registration.dossier().reference());
		model.put("candidate", registration.candidateName());
		model.put("members", String.join(", ",
				members.stream().map((member) -> member.name() + (member.president() ? " (préside)" : "")).toList()));
		model.put("presentation", when(planning.presentation()));
		model.put("interview", when(planning.interview()));
		model.put("page", this.properties.link("/evaluations/" + registration.dossier().id().value()));
		this.outbox.write(new OutgoingMail("commission-convocation", person.email(), person.displayName(), model, null,
				registration.dossier().centre(), registration.dossier().id()));
	}

	/** « 3 décembre 2026 à 14:00, Salle 2 ». */
	String when(@Nullable PlannedMeeting meeting) {
		return (meeting != null) ? this.time.moment(meeting.at()) + ", " + meeting.place() : "date à fixer";
	}

}
