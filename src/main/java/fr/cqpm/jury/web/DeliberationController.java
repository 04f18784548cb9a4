package fr.cqpm.jury.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.jury.Deliberation;
import fr.cqpm.jury.Deliberations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.CalendarAnswer;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of a member of the jury: attendance, then the candidates. */
@Controller
@RequestMapping("/deliberations")
class DeliberationController {

	private final Deliberations deliberations;

	DeliberationController(Deliberations deliberations) {
		this.deliberations = deliberations;
	}

	@GetMapping
	String mine(Actor actor, Model model) {
		model.addAttribute("sessions", this.deliberations.mine(actor));
		return "jury/deliberations";
	}

	@GetMapping("/{id}")
	String deliberation(Actor actor, @PathVariable UUID id, Model model) {
		Deliberation deliberation = this.deliberations.get(actor, id);
		model.addAttribute("form", AttendanceForm.of(deliberation.session()));
		return page(deliberation, model);
	}

	/** « Ajouter à mon agenda ». */
	@GetMapping("/{id}/agenda.ics")
	ResponseEntity<byte[]> calendar(Actor actor, @PathVariable UUID id) {
		return CalendarAnswer.of("jury", this.deliberations.calendar(actor, id));
	}

	@PostMapping("/{id}/emargement")
	String attend(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AttendanceForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()
				|| Refusals.into(errors, this.deliberations.attend(actor, id, form.people(), form.revision()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.deliberations.get(actor, id), model);
		}
		redirect.addFlashAttribute("flash", "La présence est émargée. Le jury peut délibérer.");
		return "redirect:/deliberations/{id}";
	}

	private static String page(Deliberation deliberation, Model model) {
		Map<String, String> members = new LinkedHashMap<>();
		deliberation.session()
			.members()
			.forEach((member) -> members.put(member.person().value().toString(),
					member.name() + " – " + member.sideLabel() + (member.chairs() ? " (préside)" : "")));
		model.addAttribute("deliberation", deliberation);
		model.addAttribute("members", members);
		return "jury/deliberation";
	}

}
