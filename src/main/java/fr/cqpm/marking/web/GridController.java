package fr.cqpm.marking.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.marking.CapacityDrafts.Result;
import fr.cqpm.marking.CapacityDrafts;
import fr.cqpm.marking.Grids;
import fr.cqpm.marking.NewMark;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An assessor's files and the grid of one of them. */
@Controller
class GridController {

	private static final String PAGE = "marking/grid";

	private final Grids grids;

	private final CapacityDrafts drafts;

	GridController(Grids grids, CapacityDrafts drafts) {
		this.grids = grids;
		this.drafts = drafts;
	}

	@GetMapping("/mes-evaluations")
	String mine(Actor actor, Model model) {
		model.addAttribute("assignments", this.grids.assignments(actor));
		return "marking/assignments";
	}

	@GetMapping("/evaluations/{id}")
	String grid(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("page", GridPage.of(this.grids.of(actor, new DossierId(id))));
		return PAGE;
	}

	@PostMapping("/evaluations/{id}/capacites/{capacity}")
	String save(Actor actor, @PathVariable UUID id, @PathVariable int capacity,
			@ModelAttribute("marks") CapacityForm form, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		List<NewMark> marks = form.marks(capacity);
		Result result = this.drafts.save(actor, new DossierId(id), capacity, marks, form.note(), form.noteSeen());
		if (result.done()) {
			redirect.addFlashAttribute("flash", "Capacité " + capacity + "\u00a0: votre saisie est enregistrée.");
			return "redirect:/evaluations/{id}#capacite-" + capacity;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("page", GridPage.of(this.grids.of(actor, new DossierId(id)), capacity, form, result));
		model.addAttribute("errorSummary", Boolean.TRUE);
		return PAGE;
	}

}
