package fr.cqpm.account.web;

import java.util.Map;
import java.util.Objects;

import fr.cqpm.account.Factor;
import fr.cqpm.account.SignInLinks;
import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by a mailed link. Showing the page uses nothing up. */
@Controller
@RequestMapping("/connexion/lien")
class SignInLinkController {

	private static final int UNPROCESSABLE = 422;

	private final SignInLinks links;

	private final SignInSessions sessions;

	SignInLinkController(SignInLinks links, SignInSessions sessions) {
		this.links = links;
		this.sessions = sessions;
	}

	@GetMapping
	String form(@ModelAttribute("form") ForgottenForm form) {
		return "account/sign-in-link";
	}

	@PostMapping
	String mail(@Valid @ModelAttribute("form") ForgottenForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return "account/sign-in-link";
		}
		this.links.mail(Objects.requireNonNull(form.email()), request.getRemoteAddr());
		return "redirect:/mot-de-passe/envoye";
	}

	@GetMapping("/{token}")
	String show(@PathVariable String token, Model model) {
		model.addAttribute("holder",
				this.links.holder(token).orElseThrow(() -> new NotFound("This link opens nothing any more")));
		return "account/enter";
	}

	@PostMapping("/{token}")
	String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		SignedIn person = this.links.use(token).orElseThrow(() -> new NotFound("This link opens nothing any more"));
		this.sessions.open(person, Factor.LINK, request, response);
		return "redirect:/accueil";
	}

	/** Used, replaced, too old or never ours: the same page, which offers another one. */
	@ExceptionHandler
	ModelAndView closed(NotFound closed) {
		return new ModelAndView("account/link-closed", Map.of("again", "/connexion/lien"), HttpStatus.NOT_FOUND);
	}

}
