package fr.cqpm.account.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.cqpm.account.AuthenticatorSecret;
import fr.cqpm.account.Factor;
import fr.cqpm.account.MyAccount;
import fr.cqpm.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting an authenticator application up, and the codes on paper that replace it. */
@Controller
@RequestMapping("/compte")
class AuthenticatorAppController {

	private final MyAccount account;

	private final SignInSessions sessions;

	AuthenticatorAppController(MyAccount account, SignInSessions sessions) {
		this.account = account;
		this.sessions = sessions;
	}

	/**
	 * Shows the secret, once: a page that could be asked for again would show it again.
	 */
	@PostMapping("/application")
	String begin(Actor actor, Model model) {
		model.addAttribute("secret", this.account.beginApp(actor));
		return "account/authenticator";
	}

	@PostMapping("/application/premier-code")
	String confirm(Actor actor, @RequestParam(required = false) @Nullable String code, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Optional<List<String>> recovery = this.account.confirmApp(actor, Objects.requireNonNullElse(code, ""));
		if (recovery.isPresent()) {
			this.sessions.add(Factor.CODE, request, response);
			return codes(recovery.get(), model);
		}
		Optional<AuthenticatorSecret> secret = this.account.begunApp(actor);
		if (secret.isEmpty()) {
			return "redirect:/compte";
		}
		response.setStatus(422);
		model.addAttribute("secret", secret.get());
		model.addAttribute("refusal",
				"Ce code n’est pas celui de l’application en ce moment. Vérifiez l’heure du téléphone.");
		model.addAttribute("errorSummary", true);
		return "account/authenticator";
	}

	@PostMapping("/application/retrait")
	String remove(Actor actor, RedirectAttributes redirect) {
		this.account.removeApp(actor);
		redirect.addFlashAttribute("flash", "L’application d’authentification est retirée.");
		return "redirect:/compte";
	}

	@PostMapping("/codes-de-secours")
	String renewCodes(Actor actor, Model model) {
		return codes(this.account.renewRecoveryCodes(actor), model);
	}

	private static String codes(List<String> codes, Model model) {
		model.addAttribute("codes", codes);
		return "account/recovery-codes";
	}

}
