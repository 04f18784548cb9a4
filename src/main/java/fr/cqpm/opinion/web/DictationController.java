package fr.cqpm.opinion.web;

import java.util.UUID;

import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.PhoneEntries;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
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

/** What is dictated, typed on one page, left and taken up again at will. */
@Controller
@RequestMapping("/dossiers/{id}/avis/{invitation}/saisie")
class DictationController {

	private final PhoneEntries entries;

	DictationController(PhoneEntries entries) {
		this.entries = entries;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, Model model) {
		OpinionDesk desk = this.entries.desk(actor, new DossierId(id), invitation);
		if (!desk.open()) {
			return "redirect:/dossiers/" + id + "/avis";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("form", DictationForm.of(desk));
		return "opinion/dictation";
	}

	/**
	 * @param suite present where the staff go on to check
	 */
	@PostMapping
	String save(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation,
			@Valid @ModelAttribute("form") DictationForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable String suite, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		OpinionDesk desk = this.entries.desk(actor, new DossierId(id), invitation);
		if (!form.fits(desk)) {
			throw new NotFound("Not as many lines as capacities");
		}
		model.addAttribute("desk", desk);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return "opinion/dictation";
		}
		if (!this.entries.save(actor, new DossierId(id), invitation, form.draft(desk), form.versions(desk))) {
			response.setStatus(409);
			model.addAttribute("form", form.over(desk));
			model.addAttribute("changed", true);
			return "opinion/dictation";
		}
		if (suite != null) {
			return "redirect:/dossiers/" + id + "/avis/" + invitation + "/saisie/verifier";
		}
		redirect.addFlashAttribute("flash", "La saisie est enregistrée\u00a0: vous pouvez la reprendre plus tard.");
		return "redirect:/dossiers/" + id + "/avis/" + invitation + "/saisie";
	}

	@PostMapping("/abandon")
	String abandon(Actor actor, @PathVariable UUID id, @PathVariable UUID invitation, RedirectAttributes redirect) {
		this.entries.abandon(actor, new DossierId(id), invitation);
		redirect.addFlashAttribute("flash", "La saisie est abandonnée.");
		return "redirect:/dossiers/" + id + "/avis";
	}

}
