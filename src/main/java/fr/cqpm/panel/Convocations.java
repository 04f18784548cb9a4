package fr.cqpm.panel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import fr.cqpm.account.ExamCentres;
import fr.cqpm.account.People;
import fr.cqpm.mail.Outbox;
import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.ConvocationMails.Invitation;
import fr.cqpm.panel.ConvocationMails.Invitee;
import fr.cqpm.panel.ConvocationPlan.Change;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.panel.PanelRows.Planning;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Convocations: members and candidate are told when they are to come, what changes of it,
 * and when they need not come any more; whoever joins while no date is fixed, that they
 * sit.
 */
@Component
class Convocations {

	private final People people;

	private final ExamCentres centres;

	private final ConvocationRows rows;

	private final ConvocationMails mails;

	private final Outbox outbox;

	private final Clock clock;

	private final FrenchTime time;

	private final CqpmProperties properties;

	Convocations(People people, ExamCentres centres, ConvocationRows rows, ConvocationMails mails, Outbox outbox,
			Clock clock, FrenchTime time, CqpmProperties properties) {
		this.people = people;
		this.centres = centres;
		this.rows = rows;
		this.mails = mails;
		this.outbox = outbox;
		this.clock = clock;
		this.time = time;
		this.properties = properties;
	}

	/** What each was last told, for the staff. */
	List<ConvocationLine> lines(DossierId dossier) {
		return this.rows.lines(dossier);
	}

	/** Writes the mails and keeps what each was told. */
	void send(RegistrationView registration, List<Member> former, Planning planning, List<Member> members) {
		Invitation invitation = invitation(registration, planning, members);
		List<Change> changes = changes(invitation);
		mails(invitation, changes, former).forEach(this.outbox::write);
		changes.forEach((change) -> this.rows.told(registration.dossier(), change));
	}

	/** The mails that would be written; nothing is. */
	List<OutgoingMail> preview(RegistrationView registration, List<Member> former, Planning planning,
			List<Member> members) {
		Invitation invitation = invitation(registration, planning, members);
		return mails(invitation, changes(invitation), former);
	}

	private Invitation invitation(RegistrationView registration, Planning planning, List<Member> members) {
		return new Invitation(registration, this.centres.get(registration.dossier().centre()).name(), members,
				events(planning));
	}

	private List<Change> changes(Invitation invitation) {
		List<PersonId> attending = new ArrayList<>(invitation.members().stream().map(Member::person).toList());
		attending.addFirst(invitation.registration().dossier().candidate());
		return new ConvocationPlan(this.rows.of(invitation.dossier()), invitation.events(), attending)
			.changes(this.clock.instant());
	}

	private List<OutgoingMail> mails(Invitation invitation, List<Change> changes, List<Member> former) {
		List<PersonId> known = former.stream().map(Member::person).toList();
		List<PersonId> joining = invitation.members()
			.stream()
			.map(Member::person)
			.filter((person) -> !known.contains(person)
					&& changes.stream().noneMatch((change) -> change.person().equals(person)))
			.toList();
		Map<PersonId, Invitee> invitees = invitees(invitation, changes, joining);
		List<OutgoingMail> mails = new ArrayList<>();
		for (PersonId person : joining) {
			mails.add(this.mails.membership(Objects.requireNonNull(invitees.get(person)), invitation));
		}
		for (Change change : changes) {
			mails.add(this.mails.of(change, Objects.requireNonNull(invitees.get(change.person())), invitation));
		}
		return mails;
	}

	private Map<PersonId, Invitee> invitees(Invitation invitation, List<Change> changes, List<PersonId> joining) {
		RegistrationView registration = invitation.registration();
		PersonId candidate = registration.dossier().candidate();
		List<PersonId> sitting = invitation.members().stream().map(Member::person).toList();
		Map<PersonId, Invitee> invitees = new HashMap<>();
		this.people.all(Stream.concat(joining.stream(), changes.stream().map(Change::person)).distinct().toList())
			.forEach((person) -> invitees.put(person.id(),
					new Invitee(person.displayName(), person.email(), false, sitting.contains(person.id()))));
		invitees.computeIfPresent(candidate, (id, account) -> new Invitee(registration.candidateName(),
				registration.candidate().email(), true, false));
		return invitees;
	}

	/** What is planned, with the usual length where nothing else is said. */
	Map<MeetingKind, Event> events(Planning planning) {
		Map<MeetingKind, Event> events = new EnumMap<>(MeetingKind.class);
		put(events, MeetingKind.PRESENTATION, planning.presentation(), this.properties.commission().presentation());
		put(events, MeetingKind.INTERVIEW, planning.interview(), this.properties.commission().interview());
		return events;
	}

	private static void put(Map<MeetingKind, Event> events, MeetingKind kind, @Nullable PlannedMeeting meeting,
			Duration usual) {
		if (meeting != null) {
			events.put(kind, new Event(meeting.at(), meeting.place(), meeting.lasting(usual)));
		}
	}

	/** « 3 décembre 2026 à 14:00, Salle 2 ». */
	String when(@Nullable PlannedMeeting meeting) {
		return (meeting != null) ? this.time.moment(meeting.at()) + ", " + meeting.place() : "date à fixer";
	}

}
