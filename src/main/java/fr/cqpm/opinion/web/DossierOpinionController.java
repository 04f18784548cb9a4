package fr.cqpm.opinion.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.Invitations;
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

/**
 * The opinion as the centre follows it: who is asked, who answered, or why nobody will.
 */
@Controller
@RequestMapping("/dossiers/{id}/avis")
class DossierOpinionController {

	private final DossierOpinion opinion;

	private final Invitations invitations;

	private final Waivers waivers;

	DossierOpinionController(DossierOpinion opinion, Invitations invitations, Waivers waivers) {
		this.opinion = opinion;
		this.invitations = invitations;
		this.waivers = waivers;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		DossierOpinion.View view = this.opinion.of(actor, new DossierId(id));
		model.addAttribute("form", new InvitationForm(view.tutorName(), view.tutorFunction(), view.tutorEmail()));
		return page(view, model);
	}

	@PostMapping
	String invite(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") InvitationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			return page(this.opinion.of(actor, new DossierId(id)), model);
		}
		this.invitations.invite(actor, new DossierId(id), Objects.requireNonNull(form.name()), form.function(),
				Objects.requireNonNull(form.email()));
		redirect.addFlashAttribute("flash", "La demande d’avis part par courriel à " + form.email() + ".");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@PostMapping("/{invitation}/relance")
	String remind(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
		this.invitations.remind(actor, new DossierId(id), invitation);
		redirect.addFlashAttribute("flash", "La relance part par courriel, avec le même lien.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@PostMapping("/{invitation}/retrait")
	String revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
		this.invitations.revoke(actor, new DossierId(id), invitation);
		redirect.addFlashAttribute("flash", "La demande est retirée\u00a0: son lien ne sert plus.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@PostMapping("/dispense")
	String waive(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") WaiverForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("waiving", true);
			return page(this.opinion.of(actor, new DossierId(id)), model);
		}
		this.waivers.record(actor, new DossierId(id), Objects.requireNonNull(form.reason()));
		redirect.addFlashAttribute("flash", "La dispense d’avis est enregistrée.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	private static String page(DossierOpinion.View view, Model model) {
		model.addAttribute("view", view);
		return "opinion/dossier";
	}

}
