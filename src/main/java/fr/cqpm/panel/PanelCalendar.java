package fr.cqpm.panel;

import java.util.Locale;
import java.util.Objects;

import fr.cqpm.mail.CalendarEvent;
import fr.cqpm.mail.CalendarFiles;
import fr.cqpm.mail.MailAttachment;
import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.ConvocationMails.Invitee;
import fr.cqpm.panel.ConvocationPlan.Change;
import fr.cqpm.registration.Dossier;
import fr.cqpm.shared.CqpmProperties;
import org.springframework.stereotype.Component;

/** The planned meetings of a commission, as calendars take them. */
@Component
class PanelCalendar {

	private final CalendarFiles files;

	private final CqpmProperties properties;

	PanelCalendar(CalendarFiles files, CqpmProperties properties) {
		this.files = files;
		this.properties = properties;
	}

	/** What a mail carries for the calendar of its reader. */
	MailAttachment attachment(Change change, Invitee invitee, Dossier dossier, String centre) {
		Event event = (change.after() != null) ? change.after() : Objects.requireNonNull(change.before());
		CalendarEvent entry = entry(change.kind(), change.sequence(), event, dossier, centre, invitee.candidate());
		return (change.after() != null) ? this.files.request(entry, invitee.name(), invitee.address())
				: this.files.cancellation(entry, invitee.name(), invitee.address());
	}

	/** The same for a calendar that its owner adds it to. */
	byte[] file(MeetingKind kind, int sequence, Event event, Dossier dossier, String centre, boolean candidate) {
		return this.files.publication(entry(kind, sequence, event, dossier, centre, candidate));
	}

	private CalendarEvent entry(MeetingKind kind, int sequence, Event event, Dossier dossier, String centre,
			boolean candidate) {
		String title = candidate ? "CQPM\u00a0: " + kind.label().toLowerCase(Locale.FRENCH)
				: "Commission d’évaluation, " + kind.label().toLowerCase(Locale.FRENCH);
		String page = this.properties.link(candidate ? "/mon-dossier" : "/evaluations/" + dossier.id().value());
		return new CalendarEvent(dossier.id().value() + "-" + kind.path(), sequence, event.at(), event.until(),
				title + " (" + dossier.reference() + ")", event.place(),
				"Centre d’examen\u00a0: " + centre + "\nDossier\u00a0: " + dossier.reference() + "\n" + page, centre);
	}

}
