package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.Situation;
import fr.cqpm.evidence.SituationList;
import fr.cqpm.evidence.Situations;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One of the candidate's situations: changing it, taking it back. */
@Controller
@RequestMapping("/mon-dossier/situations/{id}")
class SituationController {

	private final Dossiers dossiers;

	private final Situations situations;

	SituationController(Dossiers dossiers, Situations situations) {
		this.dossiers = dossiers;
		this.situations = situations;
	}

	@GetMapping
	String one(Actor actor, @PathVariable UUID id, Model model) {
		SituationList list = this.situations.of(actor, this.dossiers.own(actor).id());
		Situation situation = list.find(id).orElseThrow(() -> new NotFound("No situation " + id));
		model.addAttribute("form", SituationForm.of(situation, list.natures()));
		model.addAttribute("situation", situation);
		return SituationPage.show(list, situation.version(), model);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @ModelAttribute("form") SituationForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		Change<Situation> change = this.situations.change(actor, dossier, id, form.text(), form.shown(),
				form.version());
		SituationList list = this.situations.of(actor, dossier);
		model.addAttribute("situation", list.find(id).orElseThrow(() -> new NotFound("No situation " + id)));
		return SituationPage.after(change, form, list, errors, model, response, redirect);
	}

	@PostMapping("/retirer")
	String withdraw(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
		boolean gone = this.situations.withdraw(actor, this.dossiers.own(actor).id(), id,
				version) instanceof Change.Kept;
		redirect.addFlashAttribute("flash", gone ? "La situation est retirée, et les preuves qui en venaient."
				: "La situation a été modifiée entre-temps\u00a0: elle n’est pas retirée.");
		return gone ? "redirect:/mon-dossier/situations" : "redirect:/mon-dossier/situations/{id}";
	}

}
