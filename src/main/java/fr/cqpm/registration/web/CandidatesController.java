package fr.cqpm.registration.web;

import java.util.UUID;

import fr.cqpm.registration.Candidates;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The candidates of a person's centres. */
@Controller
@RequestMapping("/candidats")
class CandidatesController {

	private final Candidates candidates;

	CandidatesController(Candidates candidates) {
		this.candidates = candidates;
	}

	@GetMapping
	String search(Actor actor, @RequestParam(required = false) @Nullable String recherche,
			@RequestParam(required = false) @Nullable UUID apres, Model model) {
		model.addAttribute("candidates",
				this.candidates.search(actor, recherche, (apres != null) ? new DossierId(apres) : null));
		model.addAttribute("words", recherche);
		model.addAttribute("after", apres);
		return "registration/candidates";
	}

}
