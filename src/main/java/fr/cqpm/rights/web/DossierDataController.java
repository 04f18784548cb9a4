package fr.cqpm.rights.web;

import java.util.UUID;

import fr.cqpm.rights.DataCopies;
import fr.cqpm.rights.Purges;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
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

	private final Purges purges;

	DossierDataController(DataCopies copies, Purges purges) {
		this.copies = copies;
		this.purges = purges;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		Purges.Keeping keeping = this.purges.keeping(actor, new DossierId(id));
		model.addAttribute("copy", this.copies.contents(actor, new DossierId(id)));
		model.addAttribute("keeping", keeping);
		model.addAttribute("reasons", keeping.refusals().stream().map(Refusal::reason).toList());
		return "rights/dossier";
	}

}
