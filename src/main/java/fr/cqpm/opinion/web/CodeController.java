package fr.cqpm.opinion.web;

import java.util.Objects;
import java.util.Optional;

import fr.cqpm.opinion.OpinionCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * « J'ai reçu un code »: the way in for who has the mail on paper or from somebody else,
 * and where whoever was away too long is sent. Its address says why: « session » or «
 * encore ».
 */
@Controller
@RequestMapping("/avis")
class CodeController {

	private static final int UNPROCESSABLE = 422;

	/** One sentence whatever was wrong. */
	private static final String REFUSED = "Ce code et cette indication n’ouvrent aucune demande d’avis. Vérifiez-les\u00a0;"
			+ " après plusieurs essais, patientez dix minutes.";

	private final OpinionCodes codes;

	CodeController(OpinionCodes codes) {
		this.codes = codes;
	}

	@GetMapping
	String form(@ModelAttribute("form") CodeForm form, HttpServletRequest request, Model model) {
		model.addAttribute("expired", request.getParameterMap().containsKey("session"));
		model.addAttribute("again", request.getParameterMap().containsKey("encore"));
		return "opinion/code";
	}

	@PostMapping
	String enter(@Valid @ModelAttribute("form") CodeForm form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (!errors.hasErrors()) {
			Optional<String> page = this.codes.page(Objects.requireNonNull(form.code()),
					Objects.requireNonNull(form.who()), request.getRemoteAddr());
			if (page.isPresent()) {
				return "redirect:" + page.get();
			}
			errors.rejectValue("code", "unknown", REFUSED);
		}
		response.setStatus(UNPROCESSABLE);
		return "opinion/code";
	}

}
