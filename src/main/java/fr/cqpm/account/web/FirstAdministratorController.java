package fr.cqpm.account.web;

import fr.cqpm.account.FirstAdministrator;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Becoming the first administrator by the link in the log. */
@Controller
@RequestMapping("/premier-administrateur/{token}")
class FirstAdministratorController {

	private static final int UNPROCESSABLE = 422;

	private final FirstAdministrator first;

	FirstAdministratorController(FirstAdministrator first) {
		this.first = first;
	}

	@GetMapping
	String form(@PathVariable String token, @ModelAttribute("form") FirstAdministratorForm form) {
		if (!this.first.opens(token)) {
			throw new NotFound("This link opens nothing any more");
		}
		return "account/first-administrator";
	}

	@PostMapping
	String become(@PathVariable String token, @Valid @ModelAttribute("form") FirstAdministratorForm form,
			BindingResult errors, HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			this.first.become(token, form.person(), form.chosenPassword())
				.ifPresent((reason) -> errors.rejectValue("password", "weak", reason));
		}
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return "account/first-administrator";
		}
		redirect.addFlashAttribute("flash", "Votre compte est ouvert. Vous pouvez vous connecter.");
		return "redirect:/connexion";
	}

}
