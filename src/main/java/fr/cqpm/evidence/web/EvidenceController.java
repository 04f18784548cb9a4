package fr.cqpm.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.evidence.Evidence;
import fr.cqpm.evidence.EvidenceSheet;
import fr.cqpm.evidence.Passage;
import fr.cqpm.evidence.Passages;
import fr.cqpm.registration.Dossiers;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The candidate's evidence: all capacities, and one with the form to add some. */
@Controller
@RequestMapping("/mon-dossier/preuves")
class EvidenceController {

	private final Dossiers dossiers;

	private final Evidence evidence;

	private final Passages passages;

	EvidenceController(Dossiers dossiers, Evidence evidence, Passages passages) {
		this.dossiers = dossiers;
		this.evidence = evidence;
		this.passages = passages;
	}

	@GetMapping
	String all(Actor actor, Model model) {
		DossierId dossier = this.dossiers.own(actor).id();
		model.addAttribute("sheet", this.evidence.sheet(actor, dossier));
		model.addAttribute("doubtful", this.passages.own(actor, dossier).stream().filter(Passage::flagged).count()
				+ this.evidence.doubtful(actor, dossier).size());
		return "evidence/evidence";
	}

	/**
	 * One capacity.
	 * @param critere the rank of the criterion to begin with
	 */
	@GetMapping("/{capacity}")
	String one(Actor actor, @PathVariable int capacity, @RequestParam(required = false) @Nullable Integer critere,
			Model model) {
		model.addAttribute("form", new EvidenceForm(null, (critere != null) ? Set.of(critere) : Set.of(), null, null));
		return page(actor, this.dossiers.own(actor).id(), capacity, model);
	}

	@PostMapping("/{capacity}")
	String add(Actor actor, @PathVariable int capacity, @ModelAttribute("form") EvidenceForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		DossierId dossier = this.dossiers.own(actor).id();
		if (errors.hasErrors() || Refusals.into(errors,
				this.evidence.add(actor, dossier, form.situation(), form.of(number(capacity)), form.text()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(actor, dossier, capacity, model);
		}
		redirect.addFlashAttribute("flash", "La preuve est ajoutée.");
		return "redirect:/mon-dossier/preuves/{capacity}";
	}

	private String page(Actor actor, DossierId dossier, int number, Model model) {
		EvidenceSheet sheet = this.evidence.sheet(actor, dossier);
		CapacityNumber capacity = number(number);
		List<CapacityNumber> planned = sheet.capacities().stream().map((part) -> part.capacity().number()).toList();
		int place = planned.indexOf(capacity);
		Map<String, String> situations = new LinkedHashMap<>();
		sheet.situations().forEach((situation) -> situations.put(situation.id().toString(), situation.title()));
		model.addAttribute("sheet", sheet);
		model.addAttribute("dossier", dossier.value());
		model.addAttribute("passages", this.passages.byCriterion(actor, dossier));
		model.addAttribute("part",
				sheet.capacity(capacity).orElseThrow(() -> new NotFound("Not planned: capacity " + capacity)));
		model.addAttribute("situationOptions", situations);
		model.addAttribute("previous", (place > 0) ? planned.get(place - 1) : null);
		model.addAttribute("next", (place + 1 < planned.size()) ? planned.get(place + 1) : null);
		return "evidence/capacity";
	}

	private static CapacityNumber number(int typed) {
		if (typed < 1) {
			throw new NotFound("Capacity " + typed);
		}
		return new CapacityNumber(typed);
	}

}
