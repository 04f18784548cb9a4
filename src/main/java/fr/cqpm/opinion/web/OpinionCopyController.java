package fr.cqpm.opinion.web;

import java.util.Objects;

import fr.cqpm.account.Link;
import fr.cqpm.account.Links;
import fr.cqpm.opinion.OpinionCopies;
import fr.cqpm.shared.NotFound;
import fr.cqpm.shared.database.CentreScope;
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

/** What somebody dictated by telephone, for them to confirm or to dispute. */
@Controller
@RequestMapping("/avis/{token}/copie")
class OpinionCopyController {

	private final Links links;

	private final OpinionCopies copies;

	OpinionCopyController(Links links, OpinionCopies copies) {
		this.links = links;
		this.copies = copies;
	}

	@GetMapping
	String show(@PathVariable String token, Model model) {
		model.addAttribute("form", new DisputeForm(null));
		return page(token, find(token), model);
	}

	@PostMapping("/confirmer")
	String confirm(@PathVariable String token) {
		Link link = find(token);
		scope(link).run(() -> this.copies.confirm(link.subject()));
		return "redirect:/avis/" + token + "/copie";
	}

	@PostMapping("/contester")
	String dispute(@PathVariable String token, @Valid @ModelAttribute("form") DisputeForm form, BindingResult errors,
			Model model, HttpServletResponse response) {
		Link link = find(token);
		if (errors.hasErrors()) {
			response.setStatus(422);
			return page(token, link, model);
		}
		scope(link).run(() -> this.copies.dispute(link.subject(), Objects.requireNonNull(form.said())));
		return "redirect:/avis/" + token + "/copie";
	}

	/** As for any link that is none. */
	@ExceptionHandler
	ModelAndView unknown(NotFound unknown) {
		return new ModelAndView("opinion/no-link", HttpStatus.NOT_FOUND);
	}

	private String page(String token, Link link, Model model) {
		model.addAttribute("copyPath", "/avis/" + token + "/copie");
		model.addAttribute("desk", scope(link).call(() -> this.copies.of(link.subject())));
		return "opinion/copy";
	}

	private Link find(String token) {
		return this.links.lasting(Link.Purpose.OPINION, token).orElseThrow(() -> new NotFound("No such link"));
	}

	private static CentreScope scope(Link link) {
		return CentreScope.of(Objects.requireNonNull(link.centre()));
	}

}
