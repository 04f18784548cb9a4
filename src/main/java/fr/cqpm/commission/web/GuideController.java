package fr.cqpm.commission.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.commission.Guides;
import fr.cqpm.commission.interview.OralEvidence;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Refusal;
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

/** The interview's guide, where answers are noted; to print, filled or blank. */
@Controller
@RequestMapping("/evaluations/{id}/entretien/guide")
class GuideController {

	private static final String PAGE = "commission/guide";

	private final Guides guides;

	private final OralEvidence oral;

	GuideController(Guides guides, OralEvidence oral) {
		this.guides = guides;
		this.oral = oral;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean vierge, Model model) {
		model.addAttribute("page",
				new GuidePage(this.guides.of(actor, new DossierId(id)), null, List.of(), null, vierge));
		return PAGE;
	}

	@PostMapping("/criteres/{criterion}")
	String note(Actor actor, @PathVariable UUID id, @PathVariable String criterion,
			@RequestParam(required = false) @Nullable String answer, @RequestParam(defaultValue = "0") int seen,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		CriterionNumber number = CommissionController.number(criterion);
		Verdict verdict = this.oral.note(actor, new DossierId(id), number, answer, seen);
		if (!verdict.isAccepted()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("page", new GuidePage(this.guides.of(actor, new DossierId(id)), number,
					verdict.refusals().stream().map(Refusal::reason).toList(), answer, false));
			model.addAttribute("errorSummary", Boolean.TRUE);
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "Critère " + number + "\u00a0: la réponse est notée.");
		return "redirect:/evaluations/{id}/entretien/guide#critere-" + number;
	}

}
