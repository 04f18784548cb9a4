package fr.cqpm.registration.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.registration.NewRegistration;
import fr.cqpm.registration.RegistrationDoubts;
import fr.cqpm.registration.Registrations;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.Role;
import fr.cqpm.shared.web.FrenchTime;
import fr.cqpm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new registration. */
@Controller
@RequestMapping("/candidats/nouveau")
class RegistrationController {

	private final Registrations registrations;

	private final FormChoices choices;

	private final Clock clock;

	private final FrenchTime time;

	RegistrationController(Registrations registrations, FormChoices choices, Clock clock, FrenchTime time) {
		this.registrations = registrations;
		this.choices = choices;
		this.clock = clock;
		this.time = time;
	}

	@GetMapping
	String form(Actor actor, Model model) {
		actor.require(Role.CENTRE_STAFF);
		List<ExamCentreView> centres = this.choices.centres(actor);
		model.addAttribute("form", RegistrationForm.blank(centres.getFirst().id(),
				this.choices.editions().getFirst().id(), this.time.day(this.clock.instant())));
		return page(centres, model);
	}

	@PostMapping
	String register(Actor actor, @ModelAttribute("form") RegistrationForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Optional<NewRegistration> read = new RegistrationReading(form, errors).read();
		if (read.isEmpty() || isDoubted(actor, read.get(), form, errors, model)
				|| Refusals.into(errors, this.registrations.register(actor, read.get()))) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(this.choices.centres(actor), model);
		}
		redirect.addFlashAttribute("flash",
				"L’inscription est enregistrée. Un courriel indique à %s comment accéder à son dossier."
					.formatted(read.get().candidate().displayName()));
		return "redirect:/dossiers/" + read.get().id().value();
	}

	private boolean isDoubted(Actor actor, NewRegistration registration, RegistrationForm form, BindingResult errors,
			Model model) {
		RegistrationDoubts doubts = this.registrations.doubts(actor, registration);
		model.addAttribute("doubts", doubts);
		return form.leavesOpen(doubts, errors);
	}

	/** The same page with room for one more trainer; nothing is checked yet. */
	@PostMapping(params = "room")
	String room(Actor actor, @ModelAttribute("form") RegistrationForm form, Model model) {
		model.addAttribute("form", form.withRoomForATrainer());
		return page(this.choices.centres(actor), model);
	}

	private String page(List<ExamCentreView> centres, Model model) {
		this.choices.into(model, centres);
		return "registration/new";
	}

}
