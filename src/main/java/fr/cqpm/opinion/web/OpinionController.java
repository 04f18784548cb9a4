package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.certification.Capacity;
import fr.cqpm.certification.CapacityNumber;
import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Giving the opinion: one capacity a screen, left and taken up again at will. */
@Controller
@RequestMapping("/mon-avis")
class OpinionController {

	private final OpinionDrafts drafts;

	OpinionController(OpinionDrafts drafts) {
		this.drafts = drafts;
	}

	@GetMapping
	String start(Actor actor) {
		OpinionDesk desk = this.drafts.desk(actor);
		if (!desk.open()) {
			return "redirect:/mon-avis/transmis";
		}
		return desk.completeness().complete() ? "redirect:/mon-avis/verifier"
				: "redirect:/mon-avis/capacites/" + desk.next();
	}

	@GetMapping("/capacites/{number}")
	String capacity(Actor actor, @PathVariable int number, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		if (!desk.open()) {
			return "redirect:/mon-avis/transmis";
		}
		Capacity capacity = page(desk, number, model);
		model.addAttribute("form", CapacityForm.of(capacity, desk.draft(capacity)));
		return "opinion/capacity";
	}

	@PostMapping("/capacites/{number}")
	String save(Actor actor, @PathVariable int number, @Valid @ModelAttribute("form") CapacityForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		Capacity capacity = page(this.drafts.desk(actor), number, model);
		if (form.lines().size() > capacity.criteria().size() + 1) {
			throw new NotFound("More criteria than the capacity has");
		}
		if (errors.hasErrors()) {
			requireLines(form, capacity);
			response.setStatus(422);
			return "opinion/capacity";
		}
		if (this.drafts.save(actor, capacity.number(), form.draft(), Objects.requireNonNullElse(form.version(), -1))) {
			return next(actor, number);
		}
		requireLines(form, capacity);
		response.setStatus(409);
		OpinionDesk current = this.drafts.desk(actor);
		page(current, number, model);
		model.addAttribute("current", current.draft(capacity));
		return "opinion/capacity";
	}

	/** So that the page can show it again. */
	private static void requireLines(CapacityForm form, Capacity capacity) {
		if (form.lines().size() <= capacity.criteria().size()) {
			throw new NotFound("Fewer criteria than the capacity has");
		}
	}

	private String next(Actor actor, int number) {
		OpinionDesk desk = this.drafts.desk(actor);
		boolean last = desk.drafts().lastKey().value() == number;
		if (!desk.completeness().complete(new CapacityNumber(number))) {
			return "redirect:/mon-avis/capacites/" + number + "?incomplet";
		}
		return last ? "redirect:/mon-avis/verifier" : "redirect:/mon-avis/capacites/" + (number + 1);
	}

	private static Capacity page(OpinionDesk desk, int number, Model model) {
		Capacity capacity = desk.capacity(number);
		model.addAttribute("desk", desk);
		model.addAttribute("capacity", capacity);
		model.addAttribute("lacks", desk.completeness().missing().get(capacity.number()));
		return capacity;
	}

}
