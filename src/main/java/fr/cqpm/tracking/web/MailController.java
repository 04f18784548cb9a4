package fr.cqpm.tracking.web;

import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.tracking.CentreMails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mails of a centre: those of a dossier, those that failed, and one of them. */
@Controller
class MailController {

	private final CentreMails mails;

	MailController(CentreMails mails) {
		this.mails = mails;
	}

	@GetMapping("/dossiers/{id}/courriels")
	String ofDossier(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.mails.of(actor, new DossierId(id)));
		return "tracking/mails";
	}

	@GetMapping("/courriels")
	String failures(Actor actor, Model model) {
		model.addAttribute("view", this.mails.failures(actor));
		return "tracking/failed-mails";
	}

	@GetMapping("/courriels/{id}")
	String one(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.mails.one(actor, id));
		return "tracking/mail";
	}

	@PostMapping("/courriels/{id}/renvoi")
	String resend(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", this.mails.resend(actor, id) ? "Le courriel va être envoyé de nouveau."
				: "Ce courriel n’est plus en échec : il n’y a rien à renvoyer.");
		return "redirect:/courriels/" + id;
	}

	@PostMapping("/courriels/{id}/reglement")
	String settle(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash",
				this.mails.settle(actor, id) ? "Le courriel n’est plus signalé." : "Ce courriel n’était plus signalé.");
		return "redirect:/courriels/" + id;
	}

}
