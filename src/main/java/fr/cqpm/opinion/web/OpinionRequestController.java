package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionRequests;
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

/** What the asked person tells the centre: not me, somebody else, or no longer so. */
@Controller
@RequestMapping("/mon-avis")
class OpinionRequestController {

	private static final int UNPROCESSABLE = 422;

	private final OpinionDrafts drafts;

	private final OpinionRequests requests;

	OpinionRequestController(OpinionDrafts drafts, OpinionRequests requests) {
		this.drafts = drafts;
		this.requests = requests;
	}

	@PostMapping("/pas-moi")
	String disclaim(Actor actor) {
		this.requests.disclaim(actor);
		return "redirect:/mon-avis/pas-moi";
	}

	@GetMapping("/pas-moi")
	String disclaimed(Actor actor, Model model) {
		return page("opinion/disclaimed", actor, model);
	}

	@GetMapping("/deleguer")
	String delegating(Actor actor, @ModelAttribute("form") DelegateForm form, Model model) {
		return page("opinion/delegate", actor, model);
	}

	@PostMapping("/deleguer")
	String delegate(Actor actor, @Valid @ModelAttribute("form") DelegateForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		if (errors.hasErrors() || Refusals.into(errors, this.requests.delegate(actor, form.delegate()))) {
			response.setStatus(UNPROCESSABLE);
			return page("opinion/delegate", actor, model);
		}
		return "redirect:/mon-avis/deleguer";
	}

	@GetMapping("/retrait")
	String withdrawing(Actor actor, @ModelAttribute("form") WithdrawalForm form, Model model) {
		return page("opinion/withdrawal", actor, model);
	}

	@PostMapping("/retrait")
	String withdraw(Actor actor, @Valid @ModelAttribute("form") WithdrawalForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		if (errors.hasErrors() || Refusals.into(errors,
				this.requests.withdraw(actor, Objects.requireNonNull(form.reason()).strip()))) {
			response.setStatus(UNPROCESSABLE);
			return page("opinion/withdrawal", actor, model);
		}
		return "redirect:/mon-avis/retrait";
	}

	private String page(String template, Actor actor, Model model) {
		OpinionDesk desk = this.drafts.desk(actor);
		model.addAttribute("desk", desk);
		model.addAttribute("requests", this.requests.own(actor));
		return template;
	}

}
