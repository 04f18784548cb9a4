package fr.cqpm.marking.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.certification.CriterionNumber;
import fr.cqpm.marking.Grid;
import fr.cqpm.marking.Grid.CriterionRow;
import fr.cqpm.marking.Grids;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkValue;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reasoned revision of one mark after its submission. */
@Controller
@RequestMapping("/evaluations/{id}/criteres/{criterion}/reviser")
class RevisionController {

	private static final String PAGE = "marking/revision";

	private final Grids grids;

	private final MarkSubmissions submissions;

	RevisionController(Grids grids, MarkSubmissions submissions) {
		this.grids = grids;
		this.submissions = submissions;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, @PathVariable String criterion, Model model) {
		CriterionNumber number = CapacityForm.number(criterion);
		CriterionRow row = row(actor, id, number, model);
		if (model.getAttribute("grid") instanceof Grid grid && !grid.revisable()) {
			return "redirect:/evaluations/{id}#critere-" + number;
		}
		model.addAttribute("form", RevisionForm.of(row.mark()));
		return PAGE;
	}

	@PostMapping
	String revise(Actor actor, @PathVariable UUID id, @PathVariable String criterion,
			@Valid @ModelAttribute("form") RevisionForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		CriterionNumber number = CapacityForm.number(criterion);
		if (!errors.hasErrors()) {
			Refusals.into(errors,
					this.submissions.revise(actor, new DossierId(id), form.newMark(number), form.reasonGiven()));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			row(actor, id, number, model);
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "Critère " + number + "\u00a0: votre évaluation est révisée.");
		return "redirect:/evaluations/{id}#critere-" + number;
	}

	private CriterionRow row(Actor actor, UUID id, CriterionNumber number, Model model) {
		Grid grid = this.grids.of(actor, new DossierId(id));
		CriterionRow row = grid.row(number);
		Map<String, String> answers = new LinkedHashMap<>();
		for (MarkValue value : MarkValue.values()) {
			if (value != MarkValue.NOT_APPLICABLE || row.conditional()) {
				answers.put(value.name(), value.label());
			}
		}
		model.addAttribute("grid", grid);
		model.addAttribute("row", row);
		model.addAttribute("answers", answers);
		return row;
	}

}
