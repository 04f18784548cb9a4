package fr.cqpm.panel.web;

import java.util.UUID;

import fr.cqpm.panel.Appointments;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.CalendarAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Ajouter à mon agenda »: a planned meeting as a file. */
@Controller
class AppointmentController {

	private final Appointments appointments;

	AppointmentController(Appointments appointments) {
		this.appointments = appointments;
	}

	@GetMapping("/mon-dossier/agenda/{meeting}.ics")
	ResponseEntity<byte[]> own(Actor actor, @PathVariable String meeting) {
		return CalendarAnswer.of(meeting, this.appointments.own(actor, MeetingKind.at(meeting)));
	}

	@GetMapping("/evaluations/{id}/agenda/{meeting}.ics")
	ResponseEntity<byte[]> ofMember(Actor actor, @PathVariable UUID id, @PathVariable String meeting) {
		return CalendarAnswer.of(meeting,
				this.appointments.ofMember(actor, new DossierId(id), MeetingKind.at(meeting)));
	}

}
