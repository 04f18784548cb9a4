package fr.cqpm.account.web;

import fr.cqpm.account.Administration;
import fr.cqpm.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts. */
@Controller
@RequestMapping("/administration")
class AdministrationController {

	private final Administration administration;

	AdministrationController(Administration administration) {
		this.administration = administration;
	}

	@GetMapping
	String accounts(Actor actor, @RequestParam(required = false) @Nullable String q, Model model) {
		model.addAttribute("words", q);
		model.addAttribute("accounts", this.administration.accounts(actor, q));
		return "account/accounts";
	}

	@GetMapping("/personnes/nouvelle")
	String form(@ModelAttribute("form") AccountForm form) {
		return "account/new-account";
	}

	@PostMapping("/personnes/nouvelle")
	String open(Actor actor, @Valid @ModelAttribute("form") AccountForm form, BindingResult errors,
			HttpServletResponse response, RedirectAttributes redirect) {
		form.sirenRefusal().ifPresent((reason) -> errors.rejectValue("employerSiren", "siren", reason));
		if (errors.hasErrors()) {
			response.setStatus(422);
			return "account/new-account";
		}
		Administration.Opened account = this.administration.open(actor, form.person());
		redirect.addFlashAttribute("flash", account.now()
				? "Le compte est ouvert\u00a0; un courriel invite à choisir un mot de passe."
				: "Cette adresse a déjà un compte\u00a0: le voici. Rien n’y est changé, aucun courriel ne part.");
		return "redirect:/administration/personnes/" + account.id().value();
	}

}
