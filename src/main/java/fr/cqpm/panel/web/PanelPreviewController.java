package fr.cqpm.panel.web;

import java.util.UUID;

import fr.cqpm.mail.MailPreviews;
import fr.cqpm.panel.NewPanel;
import fr.cqpm.panel.PanelComposition;
import fr.cqpm.shared.Actor;
import fr.cqpm.shared.DossierId;
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

/** Whom a composition as typed would mail what, before it is saved. Nothing changes. */
@Controller
class PanelPreviewController {

	private final PanelComposition composition;

	private final MailPreviews previews;

	private final FrenchTime time;

	PanelPreviewController(PanelComposition composition, MailPreviews previews, FrenchTime time) {
		this.composition = composition;
		this.previews = previews;
		this.time = time;
	}

	@PostMapping("/dossiers/{id}/commission/apercu")
	String preview(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("form") PanelForm form,
			BindingResult errors, Model model, HttpServletResponse response) {
		NewPanel panel = form.panel(this.time, errors);
		PanelController.show(this.composition.sheet(actor, new DossierId(id)), model);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			model.addAttribute("overlap", this.composition.overlaps(panel));
			model.addAttribute("mails",
					this.composition.mails(actor, new DossierId(id), panel)
						.stream()
						.map(this.previews::preview)
						.toList());
		}
		return "panel/composition";
	}

}
