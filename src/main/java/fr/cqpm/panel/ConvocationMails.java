package fr.cqpm.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.cqpm.mail.OutgoingMail;
import fr.cqpm.panel.Convocation.Event;
import fr.cqpm.panel.ConvocationPlan.Change;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.shared.CqpmProperties;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Courriels de convocation: one for each meeting, since a mail carries one entry for a
 * calendar. What was granted to the candidate is told to the candidate only.
 */
@Component
class ConvocationMails {

	private final PanelCalendar calendar;

	private final FrenchTime time;

	private final CqpmProperties properties;

	ConvocationMails(PanelCalendar calendar, FrenchTime time, CqpmProperties properties) {
		this.calendar = calendar;
		this.time = time;
		this.properties = properties;
	}

	/** Tells somebody when they are to come, what has changed, or that they need not. */
	OutgoingMail of(Change change, Invitee invitee, Invitation invitation) {
		Event before = change.before();
		Event after = change.after();
		String template = (after == null) ? "seance-annulee" : (before != null) ? "seance-modifiee"
				: invitee.candidate() ? "candidat-convocation" : "commission-seance";
		Map<String, String> model = common(invitation);
		model.put("title", change.kind().label().toLowerCase(Locale.FRENCH));
		model.put("meeting", meeting(change.kind()));
		model.put("page", page(invitee, invitation.dossier()));
		if (before != null) {
			model.put("was", this.time.moment(before.at()));
			model.put("before", moment(before) + ", " + before.place());
		}
		if (after != null) {
			model.put("when", this.time.moment(after.at()));
			model.put("place", after.place());
			model.put("lasting", after.lasting().toMinutes() + " minutes");
			model.put("other", other(change.kind(), invitation.events()));
			model.put("prepare", Preparation.of(change.kind(), after.place()));
			String granted = invitation.registration().accommodation();
			model.put("accommodation", (invitee.candidate() && granted != null) ? granted : "");
		}
		else {
			model.put("why",
					invitee.expected()
							? "Cette séance n’aura pas lieu à cette date. Si une autre date est "
									+ "fixée, vous recevrez une nouvelle convocation."
							: "Vous ne siégez plus à cette commission.");
		}
		return mail(template, invitee, model, invitation.registration()).attaching(
				this.calendar.attachment(change, invitee, invitation.registration().dossier(), invitation.centre()));
	}

	/** Tells a member that they sit, where no date is fixed yet. */
	OutgoingMail membership(Invitee member, Invitation invitation) {
		Map<String, String> model = common(invitation);
		model.put("presentation", when(invitation.events().get(MeetingKind.PRESENTATION)));
		model.put("interview", when(invitation.events().get(MeetingKind.INTERVIEW)));
		model.put("page", page(member, invitation.dossier()));
		return mail("commission-convocation", member, model, invitation.registration());
	}

	private Map<String, String> common(Invitation invitation) {
		RegistrationView registration = invitation.registration();
		Map<String, String> model = new LinkedHashMap<>();
		model.put("reference", registration.dossier().reference());
		model.put("candidate", registration.candidateName());
		model.put("centre", invitation.centre());
		model.put("members",
				String.join(", ",
						invitation.members()
							.stream()
							.map((member) -> member.name() + (member.president() ? " (préside)" : ""))
							.toList()));
		return model;
	}

	private static String meeting(MeetingKind kind) {
		return (kind == MeetingKind.PRESENTATION) ? "présentation devant la commission d’évaluation"
				: "entretien avec la commission d’évaluation";
	}

	private String page(Invitee invitee, DossierId dossier) {
		if (invitee.candidate()) {
			return this.properties.link("/mon-dossier");
		}
		return this.properties.link(invitee.sits() ? "/evaluations/" + dossier.value() : "/mes-evaluations");
	}

	/** « Entretien : 3 décembre 2026 à 15:15, Salle 2 ». */
	private String other(MeetingKind kind, Map<MeetingKind, Event> events) {
		MeetingKind other = (kind == MeetingKind.PRESENTATION) ? MeetingKind.INTERVIEW : MeetingKind.PRESENTATION;
		return other.label() + "\u00a0: " + when(events.get(other));
	}

	private String when(@Nullable Event event) {
		return (event != null) ? this.time.moment(event.at()) + ", " + event.place() : "date à fixer";
	}

	private String moment(Event event) {
		return this.time.span(event.at(), event.until());
	}

	private static OutgoingMail mail(String template, Invitee invitee, Map<String, String> model,
			RegistrationView registration) {
		return new OutgoingMail(template, invitee.address(), invitee.name(), model, null,
				registration.dossier().centre(), registration.dossier().id());
	}

	/**
	 * What a commission is asked to.
	 *
	 * @param centre the exam centre that convenes
	 * @param members who sits
	 * @param events what is planned
	 */
	record Invitation(RegistrationView registration, String centre, List<Member> members,
			Map<MeetingKind, Event> events) {

		DossierId dossier() {
			return this.registration.dossier().id();
		}

	}

	/**
	 * Qui est convoqué.
	 *
	 * @param candidate whether it is the candidate; a member otherwise
	 * @param sits whether they still are asked to come to what is planned
	 */
	record Invitee(String name, String address, boolean candidate, boolean sits) {

		/** Whether the meeting is still theirs. */
		boolean expected() {
			return this.candidate || this.sits;
		}

	}

}
