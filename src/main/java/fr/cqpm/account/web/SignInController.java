package fr.cqpm.account.web;

import java.util.List;
import java.util.Set;

import fr.cqpm.account.SignInHints;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.ActorArgumentResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, and where each role goes from there. */
@Controller
class SignInController {

	/** The first of these that a person holds is where they start. */
	private static final List<Home> HOMES = List.of(new Home(Role.CENTRE_STAFF, "/tableau-de-bord"),
			new Home(Role.ASSESSOR, "/mes-evaluations"), new Home(Role.JURY_MEMBER, "/deliberations"),
			new Home(Role.CANDIDATE, "/mon-dossier"), new Home(Role.RESOURCE_CENTRE, "/plans-transmis"),
			new Home(Role.ADMINISTRATOR, "/administration"), new Home(Role.TUTOR, "/mon-avis"));

	private final RequestCache asked = new HttpSessionRequestCache();

	private final ObjectProvider<SignInHints> hints;

	SignInController(ObjectProvider<SignInHints> hints) {
		this.hints = hints;
	}

	@GetMapping("/")
	String root() {
		return (ActorArgumentResolver.current() != null) ? "redirect:/accueil" : "redirect:/connexion";
	}

	@GetMapping("/accueil")
	String home(Actor actor) {
		return HOMES.stream()
			.filter((home) -> actor.has(home.role()))
			.findFirst()
			.map((home) -> "redirect:" + home.path())
			.orElse("account/no-role");
	}

	/** Its address says why it is shown: « erreur », « patience » or « deconnexion ». */
	@GetMapping("/connexion")
	String form(HttpServletRequest request, HttpServletResponse response, Model model) {
		// Names without a value, which an argument of the method would take for none
		Set<String> why = request.getParameterMap().keySet();
		model.addAttribute("refused", why.contains("erreur"));
		model.addAttribute("throttled", why.contains("patience"));
		model.addAttribute("signedOut", why.contains("deconnexion"));
		// Sent here from a page, perhaps because the session is over
		model.addAttribute("sent", why.isEmpty() && this.asked.getRequest(request, response) != null);
		if (why.contains("erreur") || why.contains("patience")) {
			model.addAttribute("errorSummary", true);
			model.addAttribute("typed", RefusedSignIn.typed(request));
		}
		this.hints.ifAvailable((known) -> model.addAttribute("demo", known));
		return "account/sign-in";
	}

	private record Home(Role role, String path) {

	}

}
