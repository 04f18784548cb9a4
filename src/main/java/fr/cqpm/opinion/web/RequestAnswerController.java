package fr.cqpm.opinion.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.RequestAnswers;
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

/** What the asked people ask of the centre: accepted, or declined with a reason. */
@Controller
@RequestMapping("/dossiers/{id}/avis/demandes/{request}")
class RequestAnswerController {

	private final DossierOpinion opinion;

	private final RequestAnswers answers;

	RequestAnswerController(DossierOpinion opinion, RequestAnswers answers) {
		this.opinion = opinion;
		this.answers = answers;
	}

	@PostMapping("/acceptation")
	String accept(Actor actor, @PathVariable UUID id, @PathVariable UUID request, RedirectAttributes redirect) {
		this.answers.accept(actor, new DossierId(id), request);
		redirect.addFlashAttribute("flash", "La demande est acceptée\u00a0: la personne en est informée par courriel.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@GetMapping("/refus")
	String declining(Actor actor, @PathVariable UUID id, @PathVariable UUID request, Model model) {
		model.addAttribute("asked", this.opinion.request(actor, new DossierId(id), request));
		model.addAttribute("form", new ReasonForm(null));
		model.addAttribute("dossier", id);
		return "opinion/declining";
	}

	@PostMapping("/refus")
	String decline(Actor actor, @PathVariable UUID id, @PathVariable UUID request,
			@Valid @ModelAttribute("form") ReasonForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("asked", this.opinion.request(actor, new DossierId(id), request));
			model.addAttribute("dossier", id);
			return "opinion/declining";
		}
		this.answers.decline(actor, new DossierId(id), request, Objects.requireNonNull(form.reason()));
		redirect.addFlashAttribute("flash", "La demande est refusée\u00a0: la personne en est informée par courriel.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
