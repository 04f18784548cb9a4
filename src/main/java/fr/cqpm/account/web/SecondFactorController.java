package fr.cqpm.account.web;

import fr.cqpm.account.Factor;
import fr.cqpm.account.SecondFactors;
import fr.cqpm.account.SecondFactors.Held;
import fr.cqpm.account.SecondFactors.TooManyAttempts;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The code after the password. */
@Controller
@RequestMapping("/connexion/second-facteur")
class SecondFactorController {

	private final SecondFactors secondFactors;

	private final SignInSessions sessions;

	private final RequestCache requests = new HttpSessionRequestCache();

	SecondFactorController(SecondFactors secondFactors, SignInSessions sessions) {
		this.secondFactors = secondFactors;
		this.sessions = sessions;
	}

	/** Whoever has none yet sets one up first. */
	@GetMapping
	String ask(Actor actor, Model model) {
		Held held = this.secondFactors.of(actor.requirePerson());
		if (!held.any()) {
			return "redirect:/compte";
		}
		model.addAttribute("held", held);
		return "account/second-factor";
	}

	@PostMapping
	String answer(Actor actor, @RequestParam(required = false) @Nullable String code, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		try {
			if (accepts(actor.requirePerson(), code, request)) {
				SavedRequest wanted = this.requests.getRequest(request, response);
				this.sessions.add(Factor.CODE, request, response);
				return "redirect:"
						+ ((wanted != null) ? SignInSessions.withinSite(wanted.getRedirectUrl()) : "/accueil");
			}
			model.addAttribute("refusal", "Ce code n’est pas valable en ce moment, ou il a déjà servi.");
		}
		catch (TooManyAttempts tooMany) {
			model.addAttribute("refusal", "Trop de tentatives\u00a0: patientez quelques minutes avant de réessayer.");
		}
		response.setStatus(422);
		model.addAttribute("errorSummary", true);
		return ask(actor, model);
	}

	private boolean accepts(PersonId person, @Nullable String code, HttpServletRequest request) {
		return code != null && this.secondFactors.accepts(person, code, request.getRemoteAddr());
	}

}
