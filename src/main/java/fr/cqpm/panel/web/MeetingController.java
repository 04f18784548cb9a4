package fr.cqpm.panel.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.panel.HeldMeeting;
import fr.cqpm.panel.MeetingKind;
import fr.cqpm.panel.Meetings;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Presentation and interview, recorded as held by a member of the commission. */
@Controller
@RequestMapping("/evaluations/{id}/{meeting:presentation|entretien|situation-reconstituee}")
class MeetingController {

	private static final String PAGE = "panel/meeting";

	private final Meetings meetings;

	private final FrenchTime time;

	MeetingController(Meetings meetings, FrenchTime time) {
		this.meetings = meetings;
		this.time = time;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @PathVariable String meeting, Model model) {
		Meetings.Sheet sheet = sheet(actor, id, MeetingKind.at(meeting), model);
		model.addAttribute("form",
				MeetingForm.of(sheet.panel().meeting(MeetingKind.at(meeting)).orElse(null), this.time));
		return PAGE;
	}

	@PostMapping
	String record(Actor actor, @PathVariable UUID id, @PathVariable String meeting,
			@Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Optional<HeldMeeting> held = form.meeting(MeetingKind.at(meeting), this.time, errors);
		held.ifPresent((typed) -> Refusals.into(errors, this.meetings.record(actor, new DossierId(id), typed)));
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			sheet(actor, id, MeetingKind.at(meeting), model);
			return PAGE;
		}
		redirect.addFlashAttribute("flash",
				MeetingKind.at(meeting).label() + "\u00a0: la tenue de la séance est enregistrée.");
		return "redirect:/evaluations/{id}/synthese";
	}

	private Meetings.Sheet sheet(Actor actor, UUID id, MeetingKind kind, Model model) {
		Meetings.Sheet sheet = this.meetings.sheet(actor, new DossierId(id), kind);
		Map<String, String> members = new LinkedHashMap<>();
		sheet.eligible(kind).forEach((member) -> members.put(member.person().value().toString(), member.name()));
		model.addAttribute("sheet", sheet);
		model.addAttribute("kind", kind);
		model.addAttribute("members", members);
		return sheet;
	}

}
