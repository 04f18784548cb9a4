package fr.cqpm.rights.web;

import java.util.UUID;

import fr.cqpm.rights.Purges;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is past its term, and its end. */
@Controller
class PurgeController {

	private final Purges purges;

	PurgeController(Purges purges) {
		this.purges = purges;
	}

	@GetMapping("/conservation")
	String past(Actor actor, Model model) {
		model.addAttribute("past", this.purges.past(actor));
		return "rights/past";
	}

	@GetMapping("/dossiers/{id}/donnees/effacement")
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("form", new PurgeForm(null));
		return page(actor, id, model);
	}

	@PostMapping("/dossiers/{id}/donnees/effacement")
	String purge(Actor actor, @PathVariable UUID id, @ModelAttribute("form") PurgeForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (Refusals.into(errors, this.purges.purge(actor, new DossierId(id), form.reference()))) {
			response.setStatus(422);
			return page(actor, id, model);
		}
		redirect.addFlashAttribute("flash", "Le dossier est effacé.");
		return "redirect:/conservation";
	}

	private String page(Actor actor, UUID id, Model model) {
		model.addAttribute("keeping", this.purges.keeping(actor, new DossierId(id)));
		return "rights/purge";
	}

}
