package fr.cqpm.registration.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.RegistrationChange;
import fr.cqpm.registration.RegistrationDoubts;
import fr.cqpm.registration.RegistrationView;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
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

/** The correction of a registration. */
@Controller
@RequestMapping("/dossiers/{dossier}/inscription")
class CorrectionController {

	private static final String RECTIFICATION = "redirect:/dossiers/{dossier}/rectification";

	private final Registrations registrations;

	private final FormChoices choices;

	CorrectionController(Registrations registrations, FormChoices choices) {
		this.registrations = registrations;
		this.choices = choices;
	}

	@GetMapping
	String form(Actor actor, @PathVariable UUID dossier, Model model) {
		RegistrationView view = view(actor, dossier);
		if (view.dossier().declared()) {
			return RECTIFICATION;
		}
		model.addAttribute("form", RegistrationForm.of(view));
		return page(view, view.version(), model);
	}

	@PostMapping
	String correct(Actor actor, @PathVariable UUID dossier, @ModelAttribute("form") RegistrationForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		RegistrationView view = view(actor, dossier);
		Optional<NewRegistration> read = new RegistrationReading(form, errors).read()
			.map((typed) -> typed.of(view.dossier()));
		try {
			if (read.isPresent() && !isDoubted(actor, read.get(), form, errors, model)
					&& !Refusals.into(errors, this.registrations.correct(actor, read.get(), form.version()))) {
				redirect.addFlashAttribute("flash", "L’inscription est corrigée.");
				return "redirect:/dossiers/{dossier}";
			}
		}
		catch (OptimisticLockingFailureException conflict) {
			return conflict(view(actor, dossier), read.get(), model, response);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(view, form.version(), model);
	}

	private boolean isDoubted(Actor actor, NewRegistration corrected, RegistrationForm form, BindingResult errors,
			Model model) {
		RegistrationDoubts doubts = this.registrations.doubtsOfCorrection(actor, corrected);
		model.addAttribute("doubts", doubts);
		return form.leavesOpen(doubts, errors);
	}

	/** Both states side by side: saving again replaces the other's. */
	private String conflict(RegistrationView stored, NewRegistration typed, Model model, HttpServletResponse response) {
		List<RegistrationChange> changes = RegistrationChange.between(stored.registration(), typed);
		model.addAttribute("changes", changes);
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(stored, stored.version(), model);
	}

	@PostMapping(params = "room")
	String room(Actor actor, @PathVariable UUID dossier, @ModelAttribute("form") RegistrationForm form, Model model) {
		RegistrationView view = view(actor, dossier);
		if (view.dossier().declared()) {
			return RECTIFICATION;
		}
		model.addAttribute("form", form.withRoomForATrainer());
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
		return "registration/correction";
	}

}
