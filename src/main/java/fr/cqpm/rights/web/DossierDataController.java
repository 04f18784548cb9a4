package fr.cqpm.rights.web;

import java.util.UUID;

import fr.cqpm.rights.DataCopies;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The data of a dossier, for the staff of its centre. */
@Controller
@RequestMapping("/dossiers/{id}/donnees")
class DossierDataController {

	private final DataCopies copies;

	DossierDataController(DataCopies copies) {
		this.copies = copies;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("copy", this.copies.contents(actor, new DossierId(id)));
		return "rights/dossier";
	}

}
