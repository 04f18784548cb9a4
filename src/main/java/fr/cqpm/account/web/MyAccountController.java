package fr.cqpm.account.web;

import fr.cqpm.account.MyAccount;
import fr.cqpm.account.SignedIn;
import fr.cqpm.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password and sessions. */
@Controller
@RequestMapping("/compte")
class MyAccountController {

	private static final int UNPROCESSABLE = 422;

	private final MyAccount account;

	private final SignInSessions sessions;

	MyAccountController(MyAccount account, SignInSessions sessions) {
		this.account = account;
		this.sessions = sessions;
	}

	@GetMapping
	String show(Actor actor, @ModelAttribute("form") PasswordForm form, HttpServletRequest request, Model model) {
		model.addAttribute("account", this.account.show(actor, request.getSession().getId()));
		return "account/mine";
	}

	@PostMapping("/mot-de-passe")
	String changePassword(Actor actor, @Valid @ModelAttribute("form") PasswordForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			this.account.refusal(actor, form.chosen())
				.ifPresent((reason) -> errors.rejectValue("password", "weak", reason));
		}
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return show(actor, form, request, model);
		}
		SignedIn renewed = this.account.changePassword(actor, form.chosen());
		this.sessions.renew(renewed, request, response);
		redirect.addFlashAttribute("flash", "Le mot de passe est changé\u00a0; vos autres sessions sont fermées.");
		return "redirect:/compte";
	}

	@PostMapping("/sessions/{session}/fermeture")
	String close(Actor actor, @PathVariable String session, RedirectAttributes redirect) {
		this.account.closeSession(actor, session);
		redirect.addFlashAttribute("flash", "La session est fermée.");
		return "redirect:/compte";
	}

	@PostMapping("/sessions/fermeture")
	String closeOthers(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
		this.account.closeOtherSessions(actor, request.getSession().getId());
		redirect.addFlashAttribute("flash", "Les autres sessions sont fermées.");
		return "redirect:/compte";
	}

}
