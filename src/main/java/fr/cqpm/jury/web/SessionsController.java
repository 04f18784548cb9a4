package fr.cqpm.jury.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.PersonView;
import fr.cqpm.jury.JurySessions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of the jury in the actor's centres, and a new one. */
@Controller
@RequestMapping("/sessions")
class SessionsController {

	private final JurySessions sessions;

	private final FrenchTime time;

	SessionsController(JurySessions sessions, FrenchTime time) {
		this.sessions = sessions;
		this.time = time;
	}

	@GetMapping
	String all(Actor actor, Model model) {
		model.addAttribute("sessions", this.sessions.all(actor));
		model.addAttribute("centres", this.sessions.centres(actor));
		return "jury/sessions";
	}

	/**
	 * @param centre needed by who acts in several
	 */
	@GetMapping("/nouvelle")
	String blank(Actor actor, @RequestParam(required = false) @Nullable UUID centre, Model model) {
		ExamCentreView chosen = centre(actor, centre);
		List<PersonView> jurors = this.sessions.jurors(actor, chosen.id());
		model.addAttribute("form", SessionForm.empty(jurors));
		return page(chosen, jurors, model);
	}

	@PostMapping("/nouvelle")
	String plan(Actor actor, @RequestParam UUID centre, @Valid @ModelAttribute("form") SessionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		UUID id = (form.key() != null) ? form.key() : UUID.randomUUID();
		var plan = form.plan(this.time, errors);
		if (errors.hasErrors() || form.refuse(this.sessions.plan(actor, id, new ExamCentreId(centre), plan), errors)) {
			ExamCentreView chosen = centre(actor, centre);
			List<PersonView> jurors = this.sessions.jurors(actor, chosen.id());
			form.requireLines(jurors);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(chosen, jurors, model);
		}
		redirect.addFlashAttribute("flash", "La session est enregistrée et ses membres sont convoqués par courriel.");
		return "redirect:/sessions/" + id;
	}

	private ExamCentreView centre(Actor actor, @Nullable UUID chosen) {
		return centre(this.sessions, actor, chosen);
	}

	static ExamCentreView centre(JurySessions sessions, Actor actor, @Nullable UUID chosen) {
		return sessions.centres(actor)
			.stream()
			.filter((centre) -> chosen == null || centre.id().value().equals(chosen))
			.findFirst()
			.orElseThrow(() -> new NotFound("No centre " + chosen));
	}

	static String page(ExamCentreView centre, List<PersonView> jurors, Model model) {
		model.addAttribute("centre", centre.id().value());
		model.addAttribute("centreName", centre.name());
		model.addAttribute("jurors", jurors);
		model.addAttribute("names", SessionForm.names(jurors));
		return "jury/session-form";
	}

}
