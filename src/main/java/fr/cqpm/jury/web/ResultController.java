package fr.cqpm.jury.web;

import fr.cqpm.jury.Declarations;
import fr.cqpm.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The result, as the candidate reads it once the session is closed. */
@Controller
class ResultController {

	private final Declarations declarations;

	ResultController(Declarations declarations) {
		this.declarations = declarations;
	}

	@GetMapping("/mon-dossier/resultat")
	String result(Actor actor, Model model) {
		model.addAttribute("results", this.declarations.published(actor));
		return "jury/result";
	}

}
