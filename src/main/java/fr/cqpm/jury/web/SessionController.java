package fr.cqpm.jury.web;

import java.util.UUID;

import fr.cqpm.jury.JurySessions;
import fr.cqpm.jury.SessionSheet;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.RuleViolation;
import fr.cqpm.shared.web.FrenchTime;
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

/** A session, as the centre's staff prepares it. */
@Controller
@RequestMapping("/sessions/{id}")
class SessionController {

	private final JurySessions sessions;

	private final FrenchTime time;

	SessionController(JurySessions sessions, FrenchTime time) {
		this.sessions = sessions;
		this.time = time;
	}

	@GetMapping
	String session(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("form", new AgendaForm(null, null));
		return AgendaForm.page(this.sessions.get(actor, id), model);
	}

	@GetMapping("/composition")
	String composition(Actor actor, @PathVariable UUID id, Model model) {
		SessionSheet sheet = this.sessions.get(actor, id);
		if (!sheet.composing()) {
			throw new RuleViolation(Rule.R13, "La présence est émargée\u00a0: la session ne change plus.");
		}
		model.addAttribute("form", SessionForm.of(sheet.session(), sheet.jurors(), this.time));
		return page(sheet, model);
	}

	@PostMapping("/composition")
	String revise(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") SessionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		var plan = form.plan(this.time, errors);
		if (errors.hasErrors() || form.refuse(this.sessions.revise(actor, id, form.revision(), plan), errors)) {
			SessionSheet sheet = this.sessions.get(actor, id);
			form.requireLines(sheet.jurors());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(sheet, model);
		}
		redirect.addFlashAttribute("flash", "La session est modifiée et les personnes concernées sont prévenues.");
		return "redirect:/sessions/{id}";
	}

	static String page(SessionSheet sheet, Model model) {
		model.addAttribute("held", sheet.session());
		model.addAttribute("centreName", sheet.session().centreName());
		model.addAttribute("jurors", sheet.jurors());
		model.addAttribute("names", SessionForm.names(sheet.jurors()));
		return "jury/session-form";
	}

}
