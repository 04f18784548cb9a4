package fr.cqpm.panel.web;

import java.util.UUID;

import fr.cqpm.panel.Independences;
import fr.cqpm.panel.Panels;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
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

/** A member's declaration of independence, asked when they first open a file. */
@Controller
@RequestMapping("/evaluations/{id}/independance")
class IndependenceController {

	private static final String PAGE = "panel/independence";

	private final Panels panels;

	private final Independences independences;

	IndependenceController(Panels panels, Independences independences) {
		this.panels = panels;
		this.independences = independences;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("seat", this.panels.seat(actor, new DossierId(id)));
		model.addAttribute("form", new IndependenceForm(null, null));
		return PAGE;
	}

	@PostMapping
	String declare(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") IndependenceForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			Refusals.into(errors,
					this.independences.declare(actor, new DossierId(id), form.hasConflict(), form.reason()));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("seat", this.panels.seat(actor, new DossierId(id)));
			return PAGE;
		}
		if (form.hasConflict()) {
			redirect.addFlashAttribute("flash",
					"Votre déclaration est enregistrée\u00a0; le centre va vous remplacer.");
			return "redirect:/mes-evaluations";
		}
		redirect.addFlashAttribute("flash", "Votre déclaration est enregistrée.");
		return "redirect:/evaluations/{id}";
	}

}
