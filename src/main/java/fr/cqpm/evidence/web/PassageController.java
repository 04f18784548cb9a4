package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.Passages;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Verdict;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
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

/** One passage of the candidate's: changing it, confirming it, taking it back. */
@Controller
@RequestMapping("/mon-dossier/passages/{id}")
class PassageController {

	private static final String LIST = "redirect:/mon-dossier/passages";

	private final Dossiers dossiers;

	private final Passages passages;

	private final Evidence evidence;

	PassageController(Dossiers dossiers, Passages passages, Evidence evidence) {
		this.dossiers = dossiers;
		this.passages = passages;
		this.evidence = evidence;
	}

	@GetMapping
	String one(Actor actor, @PathVariable UUID id, Model model) {
		DossierId dossier = this.dossiers.own(actor).id();
		PassageForm form = PassageForm.of(this.passages.own(actor, dossier, id));
		model.addAttribute("form", form);
		model.addAttribute("version", form.version());
		return page(actor, dossier, id, model);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @ModelAttribute("form") PassageForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		model.addAttribute("version", form.version());
		if (!errors.hasErrors()) {
			switch (this.passages.change(actor, dossier, id, form.text(), form.requireVersion())) {
				case Change.Kept<Passage> kept -> {
					redirect.addFlashAttribute("flash", "Le passage est enregistré.");
					return LIST;
				}
				case Change.Refused<Passage> refused -> Refusals.into(errors, Verdict.of(refused.refusals()));
				case Change.Overtaken<Passage> overtaken -> {
					response.setStatus(HttpStatus.CONFLICT.value());
					model.addAttribute("stored", overtaken.stored());
					model.addAttribute("version", overtaken.stored().version());
				}
			}
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return page(actor, dossier, id, model);
	}

	@PostMapping("/confirmer")
	String confirm(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
		boolean kept = this.passages.confirm(actor, this.dossiers.own(actor).id(), id, version) instanceof Change.Kept;
		redirect.addFlashAttribute("flash", kept ? "Le passage est confirmé."
				: "Le passage a été modifié entre-temps\u00a0: il n’est pas confirmé.");
		return LIST;
	}

	@PostMapping("/retirer")
	String remove(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
		boolean gone = this.passages.remove(actor, this.dossiers.own(actor).id(), id, version) instanceof Change.Kept;
		redirect.addFlashAttribute("flash",
				gone ? "Le passage est retiré." : "Le passage a été modifié entre-temps\u00a0: il n’est pas retiré.");
		return LIST;
	}

	private String page(Actor actor, DossierId dossier, UUID id, Model model) {
		model.addAttribute("dossier", dossier.value());
		model.addAttribute("sheet", this.evidence.sheet(actor, dossier));
		model.addAttribute("passage", this.passages.own(actor, dossier, id));
		return "evidence/passage";
	}

}
