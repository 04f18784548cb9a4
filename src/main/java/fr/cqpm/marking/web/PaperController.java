package fr.cqpm.marking.web;

import java.util.UUID;

import fr.cqpm.marking.Grids;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The grid as a sheet of paper, to be filled in by hand. */
@Controller
class PaperController {

	private final Grids grids;

	PaperController(Grids grids) {
		this.grids = grids;
	}

	@GetMapping("/evaluations/{id}/grille-vierge")
	String blank(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("grid", this.grids.of(actor, new DossierId(id)));
		return "marking/blank";
	}

}
