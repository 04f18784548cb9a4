package fr.cqpm.marking.web;

import java.util.UUID;

import fr.cqpm.marking.EvidenceMaps;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the candidate's evidence is, for the members of the commission. */
@Controller
class EvidenceMapController {

	private final EvidenceMaps maps;

	EvidenceMapController(EvidenceMaps maps) {
		this.maps = maps;
	}

	@GetMapping("/evaluations/{id}/preuves")
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("sheet", this.maps.of(actor, new DossierId(id)));
		return "marking/map";
	}

}
