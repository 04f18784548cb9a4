package fr.cqpm.commission.web;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.Commissions;
import fr.cqpm.commission.CriterionDecisions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.Refusal;
import fr.cqpm.shared.Rule;
import fr.cqpm.shared.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all assessors say alike, checked by a person and then taken over in one step. */
@Controller
@RequestMapping("/evaluations/{id}/commission/unanimes")
class UnanimityController {

	private static final String PAGE = "commission/unanimous";

	private final Commissions commissions;

	private final CriterionDecisions decisions;

	UnanimityController(Commissions commissions, CriterionDecisions decisions) {
		this.commissions = commissions;
		this.decisions = decisions;
	}

	@GetMapping
	String check(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("sheet", this.commissions.sheet(actor, new DossierId(id)));
		return PAGE;
	}

	@PostMapping
	String takeOver(Actor actor, @PathVariable UUID id,
			@RequestParam(name = "criteres", required = false) @Nullable List<String> confirmed, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		SortedMap<CriterionNumber, MarkValue> asked = asked((confirmed != null) ? confirmed : List.of());
		Verdict verdict = asked.isEmpty() ? Verdict.refused(List.of(Refusal.of(Rule.R9, "Cochez au moins un critère.")))
				: this.decisions.takeOver(actor, new DossierId(id), asked);
		if (!verdict.isAccepted()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("refusals", verdict.refusals());
			model.addAttribute("errorSummary", Boolean.TRUE);
			return check(actor, id, model);
		}
		redirect.addFlashAttribute("flash",
				(asked.size() == 1) ? "Une décision est enregistrée." : asked.size() + " décisions sont enregistrées.");
		return "redirect:/evaluations/{id}/commission";
	}

	/** Reads « 1.1=MET ». */
	private static SortedMap<CriterionNumber, MarkValue> asked(List<String> confirmed) {
		SortedMap<CriterionNumber, MarkValue> asked = new TreeMap<>();
		for (String each : confirmed) {
			String[] parts = each.split("=", 2);
			try {
				asked.put(CriterionNumber.parse(parts[0]), MarkValue.valueOf((parts.length > 1) ? parts[1] : ""));
			}
			catch (IllegalArgumentException wrong) {
				throw new NotFound("No criterion " + each);
			}
		}
		return asked;
	}

}
