package fr.cqpm.opinion.web;

import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
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

/**
 * The opinion as the centre follows it: who is asked, who answered, or why nobody will.
 */
@Controller
@RequestMapping("/dossiers/{id}/avis")
class DossierOpinionController {

	private final DossierOpinion opinion;

	private final Invitations invitations;

	DossierOpinionController(DossierOpinion opinion, Invitations invitations) {
		this.opinion = opinion;
		this.invitations = invitations;
	}

	/**
	 * @param remplace the request that the new one is to replace
	 */
	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID remplace,
			Model model) {
		DossierOpinion.View view = this.opinion.of(actor, new DossierId(id));
		model.addAttribute("form", InvitationForm.of(view, remplace));
		return page(view, model);
	}

	@PostMapping
	String invite(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") InvitationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierOpinion.View view = this.opinion.of(actor, new DossierId(id));
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.invitations.invite(actor, new DossierId(id), form.person(),
					form.due(view.usualDue()), form.replaces()));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			return page(view, model);
		}
		redirect.addFlashAttribute("flash", "La demande d’avis part par courriel à " + form.email() + ".");
		return "redirect:/dossiers/" + id + "/avis";
	}

	private static String page(DossierOpinion.View view, Model model) {
		model.addAttribute("view", view);
		return "opinion/dossier";
	}

}
