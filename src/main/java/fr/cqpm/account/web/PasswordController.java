package fr.cqpm.account.web;

import java.util.Objects;
import java.util.Optional;

import fr.cqpm.account.Passwords;
import fr.cqpm.account.PersonView;
import jakarta.servlet.http.HttpServletRequest;
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

/** Choosing a password by a mailed link. Showing the page uses nothing up. */
@Controller
@RequestMapping("/mot-de-passe")
class PasswordController {

	private static final int UNPROCESSABLE = 422;

	private final Passwords passwords;

	PasswordController(Passwords passwords) {
		this.passwords = passwords;
	}

	@GetMapping("/oublie")
	String forgotten(@ModelAttribute("form") ForgottenForm form) {
		return "account/forgotten";
	}

	@PostMapping("/oublie")
	String mail(@Valid @ModelAttribute("form") ForgottenForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return "account/forgotten";
		}
		this.passwords.forgotten(Objects.requireNonNull(form.email()), request.getRemoteAddr());
		return "redirect:/mot-de-passe/envoye";
	}

	@GetMapping("/envoye")
	String mailed() {
		return "account/mailed";
	}

	@GetMapping("/{token}")
	String choose(@PathVariable String token, @ModelAttribute("form") PasswordForm form, Model model,
			HttpServletResponse response) {
		return page(token, model, response);
	}

	@PostMapping("/{token}")
	String chosen(@PathVariable String token, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect) {
		boolean closed = this.passwords.holder(token).isEmpty();
		if (!errors.hasErrors() && !closed) {
			this.passwords.choose(token, form.chosen())
				.ifPresent((reason) -> errors.rejectValue("password", "weak", reason));
		}
		if (errors.hasErrors() || closed) {
			response.setStatus(UNPROCESSABLE);
			return page(token, model, response);
		}
		redirect.addFlashAttribute("flash", "Votre mot de passe est enregistré. Vous pouvez vous connecter.");
		return "redirect:/connexion";
	}

	/** The form, or what to do with a link that opens nothing any more. */
	private String page(String token, Model model, HttpServletResponse response) {
		Optional<PersonView> holder = this.passwords.holder(token);
		if (holder.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "account/link-closed";
		}
		model.addAttribute("holder", holder.get());
		return "account/password";
	}

}
