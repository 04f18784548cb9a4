package fr.cqpm.evidence.web;

import java.util.List;

import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.Passages;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The candidate's passages, those to be looked at first. */
@Controller
@RequestMapping("/mon-dossier/passages")
class PassagesController {

	private final Dossiers dossiers;

	private final Passages passages;

	private final Evidence evidence;

	PassagesController(Dossiers dossiers, Passages passages, Evidence evidence) {
		this.dossiers = dossiers;
		this.passages = passages;
		this.evidence = evidence;
	}

	@GetMapping
	String all(Actor actor, Model model) {
		DossierId dossier = this.dossiers.own(actor).id();
		List<Passage> all = this.passages.own(actor, dossier);
		model.addAttribute("dossier", dossier.value());
		model.addAttribute("sheet", this.evidence.sheet(actor, dossier));
		model.addAttribute("doubtful", this.evidence.doubtful(actor, dossier));
		model.addAttribute("flagged", all.stream().filter(Passage::flagged).toList());
		model.addAttribute("settled", all.stream().filter((passage) -> !passage.flagged()).toList());
		return "evidence/passages";
	}

}
