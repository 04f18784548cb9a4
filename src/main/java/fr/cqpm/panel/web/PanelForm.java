package fr.cqpm.panel.web;

import java.time.Duration;
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
		@Nullable String presentationMinutes, @Nullable String interviewDate, @Nullable String interviewTime,
		@Nullable @Size(max = 200, message = "Le lieu compte 200 caractères au plus.") String interviewPlace,
		@Nullable String interviewMinutes) {

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
				(presentation != null) ? presentation.place() : null, minutes(presentation), date(interview, time),
				hour(interview, time), (interview != null) ? interview.place() : null, minutes(interview));
	}

	NewPanel panel(FrenchTime time, Errors errors) {
		List<PersonId> chosen = new ArrayList<>();
		if (this.members != null) {
			this.members.forEach((member) -> chosen.add(new PersonId(member)));
		}
		return new NewPanel(this.seen, chosen, (this.president != null) ? new PersonId(this.president) : null,
				planned("presentation", this.presentationDate, this.presentationTime, this.presentationPlace,
						this.presentationMinutes, time, errors),
				planned("interview", this.interviewDate, this.interviewTime, this.interviewPlace, this.interviewMinutes,
						time, errors));
	}

	private static @Nullable PlannedMeeting planned(String name, @Nullable String date, @Nullable String hour,
			@Nullable String place, @Nullable String minutes, FrenchTime time, Errors errors) {
		if (date == null && hour == null && place == null && minutes == null) {
			return null;
		}
		if (date == null || hour == null || place == null) {
			errors.rejectValue(name + ((date == null) ? "Date" : (hour == null) ? "Time" : "Place"), "incomplete",
					"Indiquez la date, l’heure et le lieu, ou rien si la séance n’est pas encore fixée.");
			return null;
		}
		try {
			return new PlannedMeeting(time.instant(LocalDate.parse(date).atTime(LocalTime.parse(hour))), place,
					lasting(name, minutes, errors));
		}
		catch (DateTimeParseException wrong) {
			errors.rejectValue(name + "Date", "date", "Cette date ou cette heure n’existe pas.");
			return null;
		}
	}

	/** What was typed in minutes; {@code null} for the usual length. */
	private static @Nullable Duration lasting(String name, @Nullable String minutes, Errors errors) {
		if (minutes == null) {
			return null;
		}
		try {
			Duration lasting = Duration.ofMinutes(Integer.parseInt(minutes.strip()));
			if (lasting.compareTo(PlannedMeeting.SHORTEST) >= 0 && lasting.compareTo(PlannedMeeting.LONGEST) <= 0) {
				return lasting;
			}
		}
		catch (NumberFormatException unreadable) {
			// Refused as one that is too short or too long is
		}
		errors.rejectValue(name + "Minutes", "minutes", "Indiquez une durée de 5 à 600 minutes.");
		return null;
	}

	private static @Nullable String minutes(@Nullable PlannedMeeting meeting) {
		return (meeting != null && meeting.expected() != null) ? String.valueOf(meeting.expected().toMinutes()) : null;
	}

	private static @Nullable String date(@Nullable PlannedMeeting meeting, FrenchTime time) {
		return (meeting != null) ? time.wallClock(meeting.at()).toLocalDate().toString() : null;
	}

	private static @Nullable String hour(@Nullable PlannedMeeting meeting, FrenchTime time) {
		return (meeting != null) ? time.wallClock(meeting.at()).toLocalTime().toString() : null;
	}

}
