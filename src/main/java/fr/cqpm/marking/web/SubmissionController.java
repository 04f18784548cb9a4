package fr.cqpm.marking.web;

import java.util.UUID;

import fr.cqpm.marking.Grids;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.Verdict;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An assessor checks their marks, then submits them; the same page is the receipt. */
@Controller
@RequestMapping("/evaluations/{id}/transmettre")
class SubmissionController {

	private static final String PAGE = "marking/submission";

	private final Grids grids;

	private final MarkSubmissions submissions;

	SubmissionController(Grids grids, MarkSubmissions submissions) {
		this.grids = grids;
		this.submissions = submissions;
	}

	@GetMapping
	String check(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("grid", this.grids.of(actor, new DossierId(id)));
		return PAGE;
	}

	@PostMapping
	String submit(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		Verdict verdict = this.submissions.submit(actor, new DossierId(id));
		if (verdict.isAccepted()) {
			redirect.addFlashAttribute("flash", "Vos évaluations sont transmises.");
			return "redirect:/evaluations/{id}/transmettre";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("grid", this.grids.of(actor, new DossierId(id)));
		model.addAttribute("refusals", verdict.refusals());
		model.addAttribute("errorSummary", Boolean.TRUE);
		return PAGE;
	}

}
