package fr.cqpm.account.web;

import java.util.Objects;

import fr.cqpm.account.CentreAdministration;
import fr.cqpm.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exam centres. */
@Controller
@RequestMapping("/administration/centres")
class CentresController {

	private static final int UNPROCESSABLE = 422;

	private final CentreAdministration centres;

	CentresController(CentreAdministration centres) {
		this.centres = centres;
	}

	@GetMapping
	String centres(Actor actor, @ModelAttribute("form") CentreForm form, Model model) {
		model.addAttribute("centres", this.centres.all(actor));
		return "account/centres";
	}

	@PostMapping
	String open(Actor actor, @Valid @ModelAttribute("form") CentreForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			this.centres
				.open(actor, Objects.requireNonNull(form.code()), Objects.requireNonNull(form.name()),
						Objects.requireNonNull(form.resourceCentre()))
				.ifPresent((reason) -> errors.rejectValue("code", "known", reason));
		}
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return centres(actor, form, model);
		}
		redirect.addFlashAttribute("flash", "Le centre est ouvert.");
		return "redirect:/administration/centres";
	}

}
