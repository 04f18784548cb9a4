package fr.cqpm.marking.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import fr.cqpm.marking.Grids;
import fr.cqpm.marking.MarkSubmissions;
import fr.cqpm.marking.MarkingState.Assessor;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.PersonId;
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

/** Where the members are with their marks; the president excludes an absent one. */
@Controller
@RequestMapping("/evaluations/{id}/membres")
class MembersController {

	private static final String PAGE = "marking/members";

	private final Grids grids;

	private final MarkSubmissions submissions;

	MembersController(Grids grids, MarkSubmissions submissions) {
		this.grids = grids;
		this.submissions = submissions;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID id, Model model) {
		members(actor, id, model);
		model.addAttribute("form", new ExclusionForm(null, null));
		return PAGE;
	}

	@PostMapping
	String exclude(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") ExclusionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		if (form.member() != null) {
			Refusals.into(errors, this.submissions.exclude(actor, new DossierId(id), new PersonId(form.member()),
					form.reasonGiven()));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			members(actor, id, model);
			return PAGE;
		}
		redirect.addFlashAttribute("flash", "La commission n’attend plus ces évaluations.");
		return "redirect:/evaluations/{id}/membres";
	}

	private void members(Actor actor, UUID id, Model model) {
		Grids.Members members = this.grids.members(actor, new DossierId(id));
		Map<String, String> awaited = new LinkedHashMap<>();
		members.state()
			.assessors()
			.stream()
			.filter(Assessor::awaited)
			.filter((assessor) -> !assessor.person().equals(actor.person()))
			.forEach((assessor) -> awaited.put(assessor.person().value().toString(), assessor.name()));
		model.addAttribute("members", members);
		model.addAttribute("awaited", awaited);
	}

}
