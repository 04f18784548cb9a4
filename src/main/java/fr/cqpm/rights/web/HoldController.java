package fr.cqpm.rights.web;

import java.util.Objects;
import java.util.UUID;

import fr.cqpm.rights.LegalHolds;
import fr.cqpm.rights.Purges;
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

/** Keeps a dossier beyond its term, and lets go again. */
@Controller
@RequestMapping("/dossiers/{id}/donnees/conservation")
class HoldController {

	private final Purges purges;

	private final LegalHolds holds;

	HoldController(Purges purges, LegalHolds holds) {
		this.purges = purges;
		this.holds = holds;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		Purges.Keeping keeping = this.purges.keeping(actor, new DossierId(id));
		model.addAttribute("form", new HoldForm(!keeping.kept().held(), null));
		return page(keeping, model);
	}

	@PostMapping
	String turn(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") HoldForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = new DossierId(id);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return page(this.purges.keeping(actor, dossier), model);
		}
		String reason = Objects.requireNonNull(form.reason());
		if (form.held()) {
			this.holds.hold(actor, dossier, reason);
		}
		else {
			this.holds.release(actor, dossier, reason);
		}
		redirect.addFlashAttribute("flash",
				form.held() ? "La conservation du dossier est prolongée." : "La prolongation est levée.");
		return "redirect:/dossiers/" + id + "/donnees";
	}

	private static String page(Purges.Keeping keeping, Model model) {
		model.addAttribute("keeping", keeping);
		return "rights/hold";
	}

}
