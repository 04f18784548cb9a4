package fr.cqpm.account.web;

import java.util.UUID;

import fr.cqpm.account.AccountCorrections;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;
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

/** Correcting who an account says that somebody is. */
@Controller
@RequestMapping("/administration/personnes/{id}/correction")
class AccountCorrectionController {

	private final AccountCorrections corrections;

	AccountCorrectionController(AccountCorrections corrections) {
		this.corrections = corrections;
	}

	@GetMapping
	String form(Actor actor, @PathVariable UUID id, Model model) {
		AccountCorrections.Correctable account = this.corrections.of(actor, new PersonId(id));
		model.addAttribute("account", account);
		model.addAttribute("form", AccountCorrectionForm.of(account));
		model.addAttribute("version", account.version());
		return "account/correction";
	}

	@PostMapping
	String correct(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") AccountCorrectionForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		form.sirenRefusal().ifPresent((reason) -> errors.rejectValue("employerSiren", "siren", reason));
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("account", this.corrections.of(actor, new PersonId(id)));
			model.addAttribute("version", form.version());
			return "account/correction";
		}
		if (!this.corrections.correct(actor, new PersonId(id), form.correction(), form.version())) {
			AccountCorrections.Correctable stored = this.corrections.of(actor, new PersonId(id));
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("account", stored);
			model.addAttribute("stored", stored);
			model.addAttribute("version", stored.version());
			return "account/correction";
		}
		redirect.addFlashAttribute("flash", "Le compte est corrigé.");
		return "redirect:/administration/personnes/{id}";
	}

}
