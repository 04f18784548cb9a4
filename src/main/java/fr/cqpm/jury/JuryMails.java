package fr.cqpm.jury;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import fr.cqpm.account.PersonView;
import fr.cqpm.mail.CalendarEvent;
import fr.cqpm.mail.CalendarFiles;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.web.FrenchTime;
import org.springframework.stereotype.Component;

/** Courriels de convocation au jury, each with an entry for its reader's calendar. */
@Component
class JuryMails {

	private final CalendarFiles files;

	private final FrenchTime time;

	private final CqpmProperties properties;

	JuryMails(CalendarFiles files, FrenchTime time, CqpmProperties properties) {
		this.files = files;
		this.time = time;
		this.properties = properties;
	}

	/** The first convocation of that member. */
	OutgoingMail convocation(JurySession session, PersonView person, int sequence) {
		return mail("jury-convocation", session, person, model(session)).attaching(this.files
			.request(event(session, session.at(), session.place(), sequence), person.displayName(), person.email()));
	}

	/** Another date or place. */
	OutgoingMail change(JurySession session, PersonView person, int sequence, JuryConvocation before) {
		Map<String, String> model = model(session);
		model.put("before", this.time.moment(before.at()) + ", " + before.place());
		return mail("jury-modifiee", session, person, model).attaching(this.files
			.request(event(session, session.at(), session.place(), sequence), person.displayName(), person.email()));
	}

	/** That member need not come any more. */
	OutgoingMail cancellation(JurySession session, PersonView person, int sequence, JuryConvocation before) {
		Map<String, String> model = model(session);
		Instant at = Objects.requireNonNull(before.at());
		String place = Objects.requireNonNull(before.place());
		model.put("was", this.time.moment(at));
		model.put("before", this.time.moment(at) + ", " + place);
		return mail("jury-annulee", session, person, model).attaching(
				this.files.cancellation(event(session, at, place, sequence), person.displayName(), person.email()));
	}

	/** The session for a calendar that its owner adds it to. */
	byte[] file(JurySession session, int sequence) {
		return this.files.publication(event(session, session.at(), session.place(), sequence));
	}

	private Map<String, String> model(JurySession session) {
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
		model.put("page", page(session.id()));
		return model;
	}

	private CalendarEvent event(JurySession session, Instant at, String place, int sequence) {
		return new CalendarEvent(session.id() + "-jury", sequence, at, at.plus(this.properties.jury().session()),
				"Jury de délibération, " + session.centreName(), place,
				"Centre d’examen\u00a0: " + session.centreName() + "\n" + page(session.id()), session.centreName());
	}

	private String page(UUID session) {
		return this.properties.link("/deliberations/" + session);
	}

	private static OutgoingMail mail(String template, JurySession session, PersonView person,
			Map<String, String> model) {
		return new OutgoingMail(template, person.email(), person.displayName(), model, null, session.centre(), null);
	}

}
