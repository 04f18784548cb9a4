package fr.cqpm.opinion.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.Waivers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why nobody of a company will give an opinion. */
@Controller
@RequestMapping("/dossiers/{id}/avis/dispense")
class WaiverController {

	private final DossierOpinion opinion;

	private final Waivers waivers;

	WaiverController(DossierOpinion opinion, Waivers waivers) {
		this.opinion = opinion;
		this.waivers = waivers;
	}

	@PostMapping
	String waive(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") WaiverForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("waiving", true);
			model.addAttribute("view", this.opinion.of(actor, new DossierId(id)));
			return "opinion/dossier";
		}
		this.waivers.record(actor, new DossierId(id), Objects.requireNonNull(form.reason()));
		redirect.addFlashAttribute("flash", "La dispense d’avis est enregistrée.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@GetMapping("/levee")
	String lifting(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.opinion.of(actor, new DossierId(id)));
		model.addAttribute("form", new ReasonForm(null));
		return "opinion/waiver-lift";
	}

	@PostMapping("/levee")
	String lift(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("view", this.opinion.of(actor, new DossierId(id)));
			return "opinion/waiver-lift";
		}
		this.waivers.lift(actor, new DossierId(id), Objects.requireNonNull(form.reason()));
		redirect.addFlashAttribute("flash", "La dispense est levée\u00a0: un avis est de nouveau attendu.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
