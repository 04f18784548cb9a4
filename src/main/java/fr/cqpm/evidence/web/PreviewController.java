package fr.cqpm.evidence.web;

import java.util.List;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.evidence.Coverage;
import fr.cqpm.evidence.SituationList;
import fr.cqpm.evidence.Situations;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What the situations would add up to (R6), were what is being typed kept. Nothing is
 * written.
 */
@Controller
class PreviewController {

	private final Dossiers dossiers;

	private final Situations situations;

	PreviewController(Dossiers dossiers, Situations situations) {
		this.dossiers = dossiers;
		this.situations = situations;
	}

	@PostMapping("/mon-dossier/situations/apercu")
	String situation(Actor actor, @ModelAttribute SituationForm form, Model model) {
		SituationList list = list(actor);
		return show(list, form.coverage(list), model);
	}

	@PostMapping("/mon-dossier/preuves/{capacity}/apercu")
	String evidence(Actor actor, @PathVariable int capacity, @ModelAttribute EvidenceForm form, Model model) {
		if (capacity < 1) {
			throw new NotFound("Capacity " + capacity);
		}
		CapacityNumber number = new CapacityNumber(capacity);
		SituationList list = list(actor);
		List<Coverage> all = (form.situation() != null) ? list.coverage(form.situation(), form.of(number))
				: list.coverage();
		return show(list, all.stream().filter((one) -> one.capacity().equals(number)).toList(), model);
	}

	private SituationList list(Actor actor) {
		return this.situations.of(actor, this.dossiers.own(actor).id());
	}

	private static String show(SituationList list, List<Coverage> coverage, Model model) {
		model.addAttribute("list", list);
		model.addAttribute("coverage", coverage);
		return "evidence/counters :: counters";
	}

}
