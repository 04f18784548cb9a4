package fr.cqpm.tracking.web;

import java.util.UUID;

import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.tracking.DossierOverview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/dossiers/{id}")
class DossierController {

	private final DossierOverview overview;

	DossierController(DossierOverview overview) {
		this.overview = overview;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.overview.of(actor, new DossierId(id)));
		return "tracking/dossier";
	}

	@GetMapping("/journal")
	String journal(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("view", this.overview.log(actor, new DossierId(id)));
		return "tracking/journal";
	}

}
