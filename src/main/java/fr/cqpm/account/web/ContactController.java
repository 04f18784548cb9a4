package fr.cqpm.account.web;

import java.util.Locale;
import java.util.UUID;

import fr.cqpm.account.CentreContacts;
import fr.cqpm.mail.MailSender;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to ask in a centre, as it stands under its mails. */
@Controller
@RequestMapping("/administration/centres/{centre}/coordonnees")
class ContactController {

	private static final int UNPROCESSABLE = 422;

	private final CentreContacts contacts;

	ContactController(CentreContacts contacts) {
		this.contacts = contacts;
	}

	@GetMapping
	String show(Actor actor, @PathVariable UUID centre, Model model) {
		ExamCentreId id = new ExamCentreId(centre);
		MailSender known = this.contacts.shown(actor, id);
		model.addAttribute("form", new ContactForm(known.email(), known.phone()));
		return page(id, known, model);
	}

	@PostMapping
	String change(Actor actor, @PathVariable UUID centre, @Valid @ModelAttribute("form") ContactForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		ExamCentreId id = new ExamCentreId(centre);
		if (errors.hasErrors()) {
			response.setStatus(UNPROCESSABLE);
			return page(id, this.contacts.shown(actor, id), model);
		}
		String email = form.givenEmail();
		this.contacts.change(actor, id, (email != null) ? email.toLowerCase(Locale.ROOT) : null, form.givenPhone());
		redirect.addFlashAttribute("flash", "Les coordonnées du centre sont enregistrées.");
		return "redirect:/administration/centres";
	}

	private static String page(ExamCentreId id, MailSender known, Model model) {
		model.addAttribute("centre", id.value());
		model.addAttribute("name", known.centre());
		return "account/contact";
	}

}
