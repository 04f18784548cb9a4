package fr.cqpm.jury.web;

import java.util.UUID;

import fr.cqpm.jury.Agendas;
import fr.cqpm.jury.JurySessions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of a session. */
@Controller
@RequestMapping("/sessions/{id}/dossiers")
class AgendaController {

	private final Agendas agendas;

	private final JurySessions sessions;

	AgendaController(Agendas agendas, JurySessions sessions) {
		this.agendas = agendas;
		this.sessions = sessions;
	}

	@PostMapping
	String add(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AgendaForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors() || Refusals.into(errors, this.agendas.add(actor, id, form.chosen(), form.reference()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return AgendaForm.page(this.sessions.get(actor, id), model);
		}
		redirect.addFlashAttribute("flash", "L’ordre du jour est complété.");
		return "redirect:/sessions/{id}";
	}

	@PostMapping("/{dossier}/retrait")
	String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID dossier, RedirectAttributes redirect) {
		this.agendas.remove(actor, id, new DossierId(dossier));
		redirect.addFlashAttribute("flash", "Le dossier est retiré de l’ordre du jour.");
		return "redirect:/sessions/{id}";
	}

}
