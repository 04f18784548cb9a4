package fr.cqpm.registration.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.Rectifications;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
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

/** The rectification of a candidate's identity, once the result is declared. */
@Controller
@RequestMapping("/dossiers/{dossier}/rectification")
class RectificationController {

	private final Registrations registrations;

	private final Rectifications rectifications;

	private final FormChoices choices;

	RectificationController(Registrations registrations, Rectifications rectifications, FormChoices choices) {
		this.registrations = registrations;
		this.rectifications = rectifications;
		this.choices = choices;
	}

	@GetMapping
	String form(Actor actor, @PathVariable UUID dossier, Model model) {
		RegistrationView view = view(actor, dossier);
		if (!view.dossier().declared()) {
			return "redirect:/dossiers/{dossier}/inscription";
		}
		model.addAttribute("form", RegistrationForm.of(view));
		return page(view, view.version(), model);
	}

	@PostMapping
	String rectify(Actor actor, @PathVariable UUID dossier, @ModelAttribute("form") RegistrationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		RegistrationView view = view(actor, dossier);
		Optional<NewRegistration> read = new RegistrationReading(form.over(RegistrationForm.of(view)), errors).read();
		if (read.isPresent() && !Refusals.into(errors, this.rectifications.rectify(actor, view.dossier().id(),
				read.get().candidate(), form.reason(), form.version()))) {
			redirect.addFlashAttribute("flash", "La rectification est enregistrée.");
			return "redirect:/dossiers/{dossier}";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(view, form.version(), model);
	}

	private RegistrationView view(Actor actor, UUID dossier) {
		RegistrationView view = this.registrations.get(actor, new DossierId(dossier));
		view.dossier().requireStaff(actor);
		return view;
	}

	private String page(RegistrationView view, int version, Model model) {
		this.choices.into(model, List.of());
		model.addAttribute("registration", view);
		model.addAttribute("version", version);
		return "registration/rectification";
	}

}
