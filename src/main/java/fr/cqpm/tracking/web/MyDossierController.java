package fr.cqpm.tracking.web;

import fr.cqpm.shared.Actor;
import fr.cqpm.tracking.MyDossier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class MyDossierController {

	private final MyDossier mine;

	MyDossierController(MyDossier mine) {
		this.mine = mine;
	}

	@GetMapping("/mon-dossier")
	String show(Actor actor, Model model) {
		model.addAttribute("view", this.mine.of(actor));
		return "tracking/my-dossier";
	}

}
