package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Change;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.EvidenceEntry;
import fr.cqpm.evidence.EvidenceSheet;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
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

/** One piece of the candidate's evidence: its pages, its note, taking it back. */
@Controller
@RequestMapping("/mon-dossier/preuves/{capacity}/{id}")
class EntryController {

	private final Dossiers dossiers;

	private final Evidence evidence;

	EntryController(Dossiers dossiers, Evidence evidence) {
		this.dossiers = dossiers;
		this.evidence = evidence;
	}

	@GetMapping
	String one(Actor actor, @PathVariable UUID id, Model model) {
		EvidenceEntry entry = page(actor, this.dossiers.own(actor).id(), id, model);
		model.addAttribute("form", EntryForm.of(entry));
		model.addAttribute("version", entry.version());
		return "evidence/entry";
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID id, @ModelAttribute("form") EntryForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		switch (this.evidence.change(actor, dossier, id, form.text(), form.version())) {
			case Change.Kept<EvidenceEntry> kept -> {
				redirect.addFlashAttribute("flash", "La preuve est enregistrée.");
				return "redirect:/mon-dossier/preuves/{capacity}";
			}
			case Change.Refused<EvidenceEntry> refused -> {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				Refusals.into(errors, Verdict.of(refused.refusals()));
				model.addAttribute("version", form.version());
			}
			case Change.Overtaken<EvidenceEntry> overtaken -> {
				response.setStatus(HttpStatus.CONFLICT.value());
				model.addAttribute("stored", overtaken.stored());
				model.addAttribute("version", overtaken.stored().version());
			}
		}
		page(actor, dossier, id, model);
		return "evidence/entry";
	}

	@PostMapping("/confirmer")
	String confirm(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
		boolean kept = this.evidence.confirm(actor, this.dossiers.own(actor).id(), id, version) instanceof Change.Kept;
		redirect.addFlashAttribute("flash", kept ? "Les pages sont confirmées."
				: "La preuve a été modifiée entre-temps\u00a0: elle n’est pas confirmée.");
		return "redirect:/mon-dossier/passages";
	}

	@PostMapping("/retirer")
	String remove(Actor actor, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
		boolean gone = this.evidence.remove(actor, this.dossiers.own(actor).id(), id, version) instanceof Change.Kept;
		redirect.addFlashAttribute("flash", gone ? "La preuve est retirée."
				: "La preuve a été modifiée entre-temps\u00a0: elle n’est pas retirée.");
		return "redirect:/mon-dossier/preuves/{capacity}";
	}

	private EvidenceEntry page(Actor actor, DossierId dossier, UUID id, Model model) {
		EvidenceSheet sheet = this.evidence.sheet(actor, dossier);
		EvidenceEntry entry = sheet.entry(id).orElseThrow(() -> new NotFound("No evidence " + id));
		model.addAttribute("sheet", sheet);
		model.addAttribute("entry", entry);
		model.addAttribute("line", sheet.line(entry.criterion()));
		return entry;
	}

}
