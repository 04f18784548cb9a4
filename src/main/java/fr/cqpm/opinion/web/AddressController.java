package fr.cqpm.opinion.web;

import java.util.UUID;

import fr.cqpm.opinion.AddressChanges;
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

/** To whom one request is addressed. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{invitation}/adresse")
class AddressController {

	private final Invitations invitations;

	private final AddressChanges changes;

	AddressController(Invitations invitations, AddressChanges changes) {
		this.invitations = invitations;
		this.changes = changes;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, Model model) {
		Invitation asked = this.invitations.one(actor, new DossierId(id), invitation);
		model.addAttribute("form", new InvitationForm(asked.name(), asked.function(), asked.email(), null, null));
		model.addAttribute("invitation", asked);
		return "opinion/address";
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation,
			@Valid @ModelAttribute("form") InvitationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.changes.change(actor, new DossierId(id), invitation, form.person()));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("invitation", this.invitations.one(actor, new DossierId(id), invitation));
			return "opinion/address";
		}
		redirect.addFlashAttribute("flash", "La demande est adressée à " + form.email() + ".");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
