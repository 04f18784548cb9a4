package fr.cqpm.commission.web;

import java.util.UUID;

import fr.cqpm.commission.Commissions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The commission's sheet to print: every criterion, with room to write. */
@Controller
class SheetController {

	private final Commissions commissions;

	SheetController(Commissions commissions) {
		this.commissions = commissions;
	}

	/**
	 * @param blank whether nothing that was said or decided is filled in
	 */
	@GetMapping("/evaluations/{id}/feuille")
	String show(Actor actor, @PathVariable UUID id, @RequestParam(name = "vierge", defaultValue = "0") boolean blank,
			Model model) {
		model.addAttribute("page", new SheetPage(this.commissions.sheet(actor, new DossierId(id)), blank));
		return "commission/sheet";
	}

}
