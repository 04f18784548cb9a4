package fr.cqpm.panel.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.Panel.Member;
import fr.cqpm.panel.PanelSheet;
import fr.cqpm.panel.PlannedMeeting;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** Composition of a commission, as typed. */
record PanelForm(int seen, @Nullable List<UUID> members, @Nullable UUID president, @Nullable String presentationDate,
		@Nullable String presentationTime,
		@Nullable @Size(max = 200, message = "Le lieu compte 200 caractères au plus.") String presentationPlace,
		@Nullable String interviewDate, @Nullable String interviewTime,
		@Nullable @Size(max = 200, message = "Le lieu compte 200 caractères au plus.") String interviewPlace) {

	static PanelForm of(PanelSheet sheet, FrenchTime time) {
		List<Member> members = sheet.panel().map((panel) -> panel.members()).orElse(List.of());
		PlannedMeeting presentation = sheet.presentation();
		PlannedMeeting interview = sheet.interview();
		return new PanelForm(sheet.revision(), members.stream().map((member) -> member.person().value()).toList(),
				members.stream()
					.filter(Member::president)
					.map((member) -> member.person().value())
					.findFirst()
					.orElse(null),
				date(presentation, time), hour(presentation, time),
				(presentation != null) ? presentation.place() : null, date(interview, time), hour(interview, time),
				(interview != null) ? interview.place() : null);
	}

	NewPanel panel(FrenchTime time, Errors errors) {
		List<PersonId> chosen = new ArrayList<>();
		if (this.members != null) {
			this.members.forEach((member) -> chosen.add(new PersonId(member)));
		}
		return new NewPanel(this.seen, chosen, (this.president != null) ? new PersonId(this.president) : null,
				planned("presentation", this.presentationDate, this.presentationTime, this.presentationPlace, time,
						errors),
				planned("interview", this.interviewDate, this.interviewTime, this.interviewPlace, time, errors));
	}

	private static @Nullable PlannedMeeting planned(String name, @Nullable String date, @Nullable String hour,
			@Nullable String place, FrenchTime time, Errors errors) {
		if (date == null && hour == null && place == null) {
			return null;
		}
		if (date == null || hour == null || place == null) {
			errors.rejectValue(name + ((date == null) ? "Date" : (hour == null) ? "Time" : "Place"), "incomplete",
					"Indiquez la date, l’heure et le lieu, ou rien si la séance n’est pas encore fixée.");
			return null;
		}
		try {
			return new PlannedMeeting(time.instant(LocalDate.parse(date).atTime(LocalTime.parse(hour))), place);
		}
		catch (DateTimeParseException wrong) {
			errors.rejectValue(name + "Date", "date", "Cette date ou cette heure n’existe pas.");
			return null;
		}
	}

	private static @Nullable String date(@Nullable PlannedMeeting meeting, FrenchTime time) {
		return (meeting != null) ? time.wallClock(meeting.at()).toLocalDate().toString() : null;
	}

	private static @Nullable String hour(@Nullable PlannedMeeting meeting, FrenchTime time) {
		return (meeting != null) ? time.wallClock(meeting.at()).toLocalTime().toString() : null;
	}

}
