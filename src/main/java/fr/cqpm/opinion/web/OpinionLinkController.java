package fr.cqpm.opinion.web;

import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.account.web.SignInSessions;
import fr.cqpm.opinion.OpinionDesk;
import fr.cqpm.opinion.OpinionDrafts;
import fr.cqpm.opinion.OpinionRequests;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.database.CentreScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page a mailed link opens. Showing it changes nothing, however often a mail scanner
 * does; its buttons are POSTs, each of which opens a session bound to that one request.
 */
@Controller
@RequestMapping("/avis/{token}")
class OpinionLinkController {

	private final Links links;

	private final OpinionDrafts drafts;

	private final OpinionRequests requests;

	private final SignInSessions sessions;

	OpinionLinkController(Links links, OpinionDrafts drafts, OpinionRequests requests, SignInSessions sessions) {
		this.links = links;
		this.drafts = drafts;
		this.requests = requests;
		this.sessions = sessions;
	}

	@GetMapping
	String show(@PathVariable String token, HttpServletRequest request, Model model) {
		Link link = find(token);
		OpinionDesk desk = landing(link);
		if (desk.invitation().dictation() != null) {
			return "redirect:/avis/" + token + "/copie";
		}
		model.addAttribute("desk", desk);
		model.addAttribute("proposed", scope(link).call(() -> this.requests.proposed(link.subject())).orElse(null));
		model.addAttribute("again", request.getParameterMap().containsKey("encore"));
		return desk.open() ? "opinion/landing" : "opinion/closed";
	}

	/** « Commencer »; once transmitted, to their own opinion. */
	@PostMapping("/commencer")
	String begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		Link link = find(token);
		OpinionDesk desk = landing(link);
		if (desk.open()) {
			scope(link).run(() -> this.drafts.begin(link.subject()));
		}
		else if (desk.invitation().transmittedAt() == null || desk.invitation().revokedAt() != null) {
			return "redirect:/avis/" + token;
		}
		this.sessions.open(link, request, response);
		return "redirect:/mon-avis";
	}

	/** « Ce n'est pas moi », said before anything is begun. */
	@PostMapping("/pas-moi")
	String disclaim(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		Link link = find(token);
		if (!landing(link).open()) {
			return "redirect:/avis/" + token;
		}
		scope(link).run(() -> this.requests.disclaim(link.subject()));
		this.sessions.open(link, request, response);
		return "redirect:/mon-avis/pas-moi";
	}

	/** To the form that asks who can answer instead. */
	@PostMapping("/deleguer")
	String delegate(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
		Link link = find(token);
		if (!landing(link).open()) {
			return "redirect:/avis/" + token;
		}
		this.sessions.open(link, request, response);
		return "redirect:/mon-avis/deleguer";
	}

	/**
	 * The same page for a link that never was, is cut short, or belongs to somebody else:
	 * whether it ever opened anything is not told.
	 */
	@ExceptionHandler
	ModelAndView unknown(NotFound unknown) {
		return new ModelAndView("opinion/no-link", HttpStatus.NOT_FOUND);
	}

	private OpinionDesk landing(Link link) {
		return scope(link).call(() -> this.drafts.landing(link.subject()));
	}

	private Link find(String token) {
		return this.links.lasting(Link.Purpose.OPINION, token).orElseThrow(() -> new NotFound("No such link"));
	}

	private static CentreScope scope(Link link) {
		if (link.centre() == null) {
			throw new NotFound("An invitation belongs to a centre");
		}
		return CentreScope.of(link.centre());
	}

}
