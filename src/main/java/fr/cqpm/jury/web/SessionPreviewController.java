package fr.cqpm.jury.web;

import java.util.List;
import java.util.UUID;

import fr.cqpm.account.ExamCentreView;
import fr.cqpm.account.PersonView;
import fr.cqpm.jury.JurySessions;
import fr.cqpm.jury.SessionPreviews;
import fr.cqpm.jury.SessionPreviews.Preview;
import fr.cqpm.jury.SessionSheet;
import fr.cqpm.mail.MailPreviews;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.ExamCentreId;
import fr.cqpm.shared.web.FrenchTime;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a session as typed would mail what, before it is saved. Nothing changes. */
@Controller
@RequestMapping("/sessions")
class SessionPreviewController {

	private final JurySessions sessions;

	private final SessionPreviews previews;

	private final MailPreviews mails;

	private final FrenchTime time;

	SessionPreviewController(JurySessions sessions, SessionPreviews previews, MailPreviews mails, FrenchTime time) {
		this.sessions = sessions;
		this.previews = previews;
		this.mails = mails;
		this.time = time;
	}

	@PostMapping("/nouvelle/apercu")
	String planned(Actor actor, @RequestParam UUID centre, @Valid @ModelAttribute("form") SessionForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		ExamCentreView chosen = SessionsController.centre(this.sessions, actor, centre);
		UUID id = (form.key() != null) ? form.key() : UUID.randomUUID();
		Preview preview = this.previews.planned(actor, new ExamCentreId(centre), id, form.plan(this.time, errors));
		List<PersonView> jurors = this.sessions.jurors(actor, chosen.id());
		show(preview, form, errors, jurors, model, response);
		return SessionsController.page(chosen, jurors, model);
	}

	@PostMapping("/{id}/composition/apercu")
	String revised(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") SessionForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		Preview preview = this.previews.revised(actor, id, form.plan(this.time, errors));
		SessionSheet sheet = this.sessions.get(actor, id);
		show(preview, form, errors, sheet.jurors(), model, response);
		return SessionController.page(sheet, model);
	}

	private void show(Preview preview, SessionForm form, BindingResult errors, List<PersonView> jurors, Model model,
			HttpServletResponse response) {
		if (errors.hasErrors() || form.refuse(preview.verdict(), errors)) {
			form.requireLines(jurors);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return;
		}
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("form", form.completed(jurors));
		model.addAttribute("mails", preview.mails().stream().map(this.mails::preview).toList());
	}

}
