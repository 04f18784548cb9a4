package fr.cqpm.opinion.web;

import java.util.UUID;

import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.PhoneEntries;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.FrenchTime;
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

/** What was dictated: read once more, then transmitted. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{invitation}/saisie/verifier")
class DictationCheckController {

	private final PhoneEntries entries;

	private final FrenchTime time;

	DictationCheckController(PhoneEntries entries, FrenchTime time) {
		this.entries = entries;
		this.time = time;
	}

	@GetMapping
	String check(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, Model model) {
		OpinionDesk desk = this.entries.desk(actor, new DossierId(id), invitation);
		if (!desk.open()) {
			return "redirect:/dossiers/" + id + "/avis";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("form", DictationCheckForm.of(desk.invitation(), this.time));
		return "opinion/dictation-check";
	}

	@PostMapping
	String transmit(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation,
			@Valid @ModelAttribute("form") DictationCheckForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.entries.transmit(actor, new DossierId(id), invitation, form.at(this.time),
					form.noCopyReason()));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("desk", this.entries.desk(actor, new DossierId(id), invitation));
			return "opinion/dictation-check";
		}
		redirect.addFlashAttribute("flash", "L’avis recueilli par téléphone est transmis.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
