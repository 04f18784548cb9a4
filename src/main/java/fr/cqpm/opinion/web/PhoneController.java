package fr.cqpm.opinion.web;

import java.util.UUID;

import fr.cqpm.opinion.DossierOpinion;
import fr.cqpm.opinion.Invitations;
import fr.cqpm.opinion.PhoneEntries;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
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

/** Who dictates an opinion by telephone. */
@Controller
@RequestMapping("/dossiers/{id}/avis/telephone")
class PhoneController {

	private final DossierOpinion opinion;

	private final Invitations invitations;

	private final PhoneEntries entries;

	PhoneController(DossierOpinion opinion, Invitations invitations, PhoneEntries entries) {
		this.opinion = opinion;
		this.invitations = invitations;
		this.entries = entries;
	}

	/**
	 * @param pour the request that this person has not answered
	 */
	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID pour, Model model) {
		DossierOpinion.View view = this.opinion.of(actor, new DossierId(id));
		model.addAttribute("form", (pour != null) ? PhoneForm.of(this.invitations.one(actor, new DossierId(id), pour))
				: new PhoneForm(view.tutorName(), view.tutorFunction(), null, view.tutorEmail()));
		model.addAttribute("view", view);
		return "opinion/phone";
	}

	@PostMapping
	String begin(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PhoneForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("view", this.opinion.of(actor, new DossierId(id)));
			return "opinion/phone";
		}
		UUID entry = this.entries.begin(actor, new DossierId(id), form.person(), form.phone());
		return "redirect:/dossiers/" + id + "/avis/" + entry + "/saisie";
	}

}
