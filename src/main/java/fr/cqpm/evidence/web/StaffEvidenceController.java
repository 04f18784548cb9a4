package fr.cqpm.evidence.web;

import java.util.UUID;

import fr.cqpm.evidence.Evidence;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a candidate's evidence is, for the staff of the dossier's centre. */
@Controller
class StaffEvidenceController {

	private final Registrations registrations;

	private final Evidence evidence;

	StaffEvidenceController(Registrations registrations, Evidence evidence) {
		this.registrations = registrations;
		this.evidence = evidence;
	}

	@GetMapping("/dossiers/{id}/preuves")
	String show(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("registration", this.registrations.get(actor, new DossierId(id)));
		model.addAttribute("sheet", this.evidence.sheet(actor, new DossierId(id)));
		return "evidence/staff";
	}

}
