package fr.cqpm.panel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.panel.HeldMeeting;
import fr.cqpm.panel.Meeting;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.shared.PersonId;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A meeting of the commission as held, as typed. */
record MeetingForm(int seen, @Nullable @NotBlank(message = "Indiquez la date de la séance.") String date,
		@Nullable @NotBlank(message = "Indiquez l’heure du début.") String time,
		@Nullable @NotBlank(message = "Indiquez l’heure de la fin.") String until,
		@Nullable @NotBlank(message = "Indiquez le lieu, ou «\u00a0visio\u00a0».") @Size(max = 200,
				message = "Le lieu compte 200 caractères au plus.") String place,
		@Nullable List<UUID> present) {

	/** As recorded, else as planned, else empty. */
	static MeetingForm of(@Nullable Meeting held, FrenchTime time) {
		return (held != null)
				? new MeetingForm(held.revision(), time.wallClock(held.at()).toLocalDate().toString(),
						hour(held.at(), time), hour(held.until(), time), held.place(),
						held.present().stream().map(PersonId::value).toList())
				: new MeetingForm(0, null, null, null, null, List.of());
	}

	private static @Nullable String hour(@Nullable Instant at, FrenchTime time) {
		return (at != null) ? time.wallClock(at).toLocalTime().withSecond(0).withNano(0).toString() : null;
	}

	Optional<HeldMeeting> meeting(MeetingKind kind, FrenchTime french, Errors errors) {
		if (errors.hasErrors() || this.date == null || this.time == null || this.until == null || this.place == null) {
			return Optional.empty();
		}
		List<PersonId> people = new ArrayList<>();
		if (this.present != null) {
			this.present.forEach((person) -> people.add(new PersonId(person)));
		}
		try {
			LocalDate day = LocalDate.parse(this.date);
			return Optional.of(new HeldMeeting(kind, this.seen, french.instant(day.atTime(LocalTime.parse(this.time))),
					french.instant(day.atTime(LocalTime.parse(this.until))), this.place, people));
		}
		catch (DateTimeParseException wrong) {
			errors.rejectValue("date", "date", "Cette date ou cette heure n’existe pas.");
			return Optional.empty();
		}
	}

}
