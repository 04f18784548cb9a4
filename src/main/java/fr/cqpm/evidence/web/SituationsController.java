package fr.cqpm.evidence.web;

import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.Situation;
import fr.cqpm.evidence.Situations;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate's situations: the list, and declaring another. */
@Controller
@RequestMapping("/mon-dossier/situations")
class SituationsController {

	private final Dossiers dossiers;

	private final Situations situations;

	SituationsController(Dossiers dossiers, Situations situations) {
		this.dossiers = dossiers;
		this.situations = situations;
	}

	@GetMapping
	String all(Actor actor, Model model) {
		model.addAttribute("list", this.situations.of(actor, this.dossiers.own(actor).id()));
		return "evidence/situations";
	}

	@GetMapping("/nouvelle")
	String blank(Actor actor, Model model) {
		model.addAttribute("form", SituationForm.empty());
		return SituationPage.show(this.situations.of(actor, this.dossiers.own(actor).id()), 0, model);
	}

	@PostMapping("/nouvelle")
	String declare(Actor actor, @ModelAttribute("form") SituationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		Change<Situation> change = this.situations.declare(actor, dossier, form.requireKey(), form.text(),
				form.shown());
		return SituationPage.after(change, form, this.situations.of(actor, dossier), errors, model, response, redirect);
	}

}
