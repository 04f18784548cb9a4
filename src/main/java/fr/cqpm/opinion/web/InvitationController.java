package fr.cqpm.opinion.web;

import java.time.LocalDate;
import java.util.UUID;

import fr.cqpm.opinion.Invitation;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
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

/** One request: reminded, asked until another day, or taken back. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{invitation}")
class InvitationController {

	private final Invitations invitations;

	InvitationController(Invitations invitations) {
		this.invitations = invitations;
	}

	@PostMapping("/relance")
	String remind(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
		boolean leaves = this.invitations.remind(actor, new DossierId(id), invitation);
		redirect.addFlashAttribute("flash", leaves ? "La relance part par courriel, avec le même lien."
				: "Une relance vient déjà de partir\u00a0: aucun autre courriel n’est envoyé.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@PostMapping("/retrait")
	String revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
		this.invitations.revoke(actor, new DossierId(id), invitation);
		redirect.addFlashAttribute("flash", "La demande est retirée\u00a0: son lien ne sert plus.");
		return "redirect:/dossiers/" + id + "/avis";
	}

	@GetMapping("/echeance")
	String due(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, Model model) {
		Invitation asked = this.invitations.one(actor, new DossierId(id), invitation);
		model.addAttribute("form", new DueForm(asked.dueOn().toString()));
		model.addAttribute("invitation", asked);
		return "opinion/due";
	}

	@PostMapping("/echeance")
	String postpone(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation,
			@Valid @ModelAttribute("form") DueForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.invitations.postpone(actor, new DossierId(id), invitation,
					LocalDate.parse(String.valueOf(form.dueOn()))));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("invitation", this.invitations.one(actor, new DossierId(id), invitation));
			return "opinion/due";
		}
		redirect.addFlashAttribute("flash", "L’échéance est changée.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
