package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionRequests;
import fr.cqpm.opinion.OpinionTransmission;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Check, transmit, and see that it is transmitted. */
@Controller
@RequestMapping("/mon-avis")
class TransmissionController {

	private final OpinionDrafts drafts;

	private final OpinionTransmission transmission;

	private final OpinionRequests requests;

	TransmissionController(OpinionDrafts drafts, OpinionTransmission transmission, OpinionRequests requests) {
		this.drafts = drafts;
		this.transmission = transmission;
		this.requests = requests;
	}

	@GetMapping("/verifier")
	String check(Actor actor, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		if (!desk.open()) {
			return "redirect:/mon-avis/transmis";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("form", new TransmissionForm(desk.invitation().name(), desk.invitation().function(), false));
		return "opinion/check";
	}

	@PostMapping("/verifier")
	String transmit(Actor actor, @Valid @ModelAttribute("form") TransmissionForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			Refusals.into(errors, this.transmission.transmit(actor, Objects.requireNonNull(form.name()),
					Objects.requireNonNull(form.function())));
		}
		if (errors.hasErrors()) {
			response.setStatus(422);
			model.addAttribute("desk", this.drafts.desk(actor));
			return "opinion/check";
		}
		return "redirect:/mon-avis/transmis";
	}

	@GetMapping("/transmis")
	String transmitted(Actor actor, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		model.addAttribute("desk", desk);
		return desk.open() ? "redirect:/mon-avis" : "opinion/closed";
	}

	@PostMapping("/pas-moi")
	String disclaim(Actor actor) {
		this.requests.disclaim(actor);
		return "redirect:/mon-avis/pas-moi";
	}

	@GetMapping("/pas-moi")
	String disclaimed(Actor actor, Model model) {
		model.addAttribute("desk", this.drafts.desk(actor));
		return "opinion/disclaimed";
	}

}
